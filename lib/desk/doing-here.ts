import "server-only";
import type { z } from "zod";
import type { Outcome } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { tellingRefusal } from "#lib/people/current-actor.ts";
import { doing } from "./doing.ts";

/** As `doing`, for the request that is being answered: the audit log is told of what nobody may do. */
export async function doingHere<Schema extends z.ZodType<object>, Value, Current>(
  actor: Actor | null,
  schema: Schema,
  given: unknown,
  deed: (given: z.output<Schema> & { readonly actor: Actor; readonly now: number }) => Promise<Outcome<Value, Current>>,
): Promise<Outcome<Value, Current>> {
  return tellingRefusal(actor, await doing(actor, schema, given, deed));
}
