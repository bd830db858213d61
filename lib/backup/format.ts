import { z } from "zod";

// The file that `npm run backup` writes: a tar (ustar), compressed by zstd. `tar --zstd -xf FILE` unpacks it, and the
// tables in it can be loaded by hand with COPY. In this order, each behind NAME.sha256:
//
//   desk.json                      what this is: the Manifest below
//   secret                         the secret of the installation, from which private links are made
//   tables/NAME/000001.copy …      rows in PostgreSQL's COPY text format, whole lines, in UTF-8, times in UTC;
//                                  parents before children, none for an empty table
//   end.json                       how many rows of each table, and where each sequence stands: the Ending below

/** Raised when a reader of the earlier one could no longer read it. */
export const FORMAT = 1;

export const MANIFEST = "desk.json";
export const SECRET = "secret";
export const ENDING = "end.json";

const migration = z.object({ name: z.string(), checksum: z.string() });
const table = z.object({
  /** In the schema `public`. */
  name: z.string(),
  /** Those that are in the file, in its order. */
  columns: z.array(z.string()),
});
const sequence = z.object({
  schema: z.string(),
  name: z.string(),
  last: z.string().regex(/^\d+$/),
  called: z.boolean(),
});

/** The first thing that is read: it must stay readable for every release to come. */
export const formatSchema = z.object({ canalAbierto: z.literal("backup"), format: z.number() });

export const manifestSchema = formatSchema.extend({
  format: z.literal(FORMAT),
  /** RFC 3339: when the snapshot was taken. */
  madeAt: z.string(),
  /** As the server calls it. */
  postgres: z.string(),
  /** Those that the database had seen, in the order of their names. */
  migrations: z.array(migration).min(1),
  tables: z.array(table),
});

export const endingSchema = z.object({ rows: z.record(z.string(), z.number()), sequences: z.array(sequence) });

export type Manifest = z.infer<typeof manifestSchema>;
export type Ending = z.infer<typeof endingSchema>;
export type SavedTable = z.infer<typeof table>;
export type SavedSequence = z.infer<typeof sequence>;

/** The name of a table's part, counted from 1. */
export function partName(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, "0")}.copy`;
}

/** Which table a part belongs to; null for what is none. */
export function tableOfPart(name: string): string | null {
  return /^tables\/([^/]+)\/\d{6,}\.copy$/.exec(name)?.[1] ?? null;
}
