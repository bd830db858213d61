import { z } from "zod";

/** The number of a revision. */
const number = z.int().min(1);

/**
 * Where a scheduled revision was not carried on as it was meant: `of` gave way to `to`, which never stops, and became
 * `as`. The places are the keys of `placeKey`.
 */
const gaveWaySchema = z.object({ of: number, to: number, as: number, places: z.array(z.string()) });
export type GaveWay = z.infer<typeof gaveWaySchema>;

/** Reads what a revision keeps of it; a revision that was never stopped keeps null. @throws on what is no such thing */
export function readGaveWay(stored: unknown): readonly GaveWay[] {
  return stored === null ? [] : z.array(gaveWaySchema).parse(stored);
}
