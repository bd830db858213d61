import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { Refusal } from "#lib/refusal.ts";
import type { Place } from "#prisma/embedded/place.ts";
import { run } from "#prisma/embedded/run.ts";
import { serverTrouble } from "#prisma/embedded/words.ts";

// Longer than any initdb takes: a draft that is older was left by one that was killed.
const ABANDONED_AFTER_MS = 15 * 60_000;

// With the C locale pg_trgm would drop every ñ and á; ICU sorts the same on every machine.
const LOCALE = ["-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=es-CO"];

/**
 * Says whether a place holds data that this release can serve.
 * @throws Refusal for data of another major version, and for a folder that holds anything else
 */
export function holdsCluster({ cluster, binaries }: Pick<Place, "cluster" | "binaries">): boolean {
  if (!existsSync(cluster) || readdirSync(cluster).length === 0) return false;
  const file = path.join(cluster, "PG_VERSION");
  if (!existsSync(file)) {
    throw new Refusal(
      `${cluster} holds files, but no database. Move them away, or choose another folder with DATA_DIR.`,
    );
  }
  const found = readFileSync(file, "utf8").trim();
  const [ours] = binaries.version.split(".");
  if (found !== ours) {
    throw new Refusal(
      `The data in ${cluster} was written by PostgreSQL ${found}, and this release of the desk brings PostgreSQL ${ours}.\n` +
        "Two commands carry it over; nothing was changed.\n" +
        "  npm run backup -- desk.backup     with the release that wrote it\n" +
        "  npm run restore -- desk.backup    with this one, and another folder as DATA_DIR",
    );
  }
  return true;
}

/**
 * Makes the data of a new server beside its place and moves it there when it is whole: one that was interrupted
 * leaves only a draft, and of two at once the first wins.
 */
export async function makeCluster({ cluster, binaries, user }: Place, password: string): Promise<void> {
  const folder = path.dirname(cluster);
  removeAbandoned(folder);
  const draft = path.join(folder, `draft-${randomBytes(6).toString("hex")}`);
  const passwordFile = `${draft}-password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user.uid !== undefined && user.gid !== undefined) {
      chownSync(draft, user.uid, user.gid);
      chownSync(passwordFile, user.uid, user.gid);
    }
    const arguments_ = ["-D", draft, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, ...LOCALE];
    const made = await run(binaries.initdb, [...arguments_, "--no-instructions"], user);
    if (made.code !== 0) throw serverTrouble("made", folder, made.out);
    try {
      renameSync(draft, cluster);
    } catch (error) {
      if (!existsSync(path.join(cluster, "PG_VERSION"))) throw error;
    }
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!/^draft-[0-9a-f]{12}(-password)?$/.test(name)) continue;
    const file = path.join(folder, name);
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats && Date.now() - stats.mtimeMs > ABANDONED_AFTER_MS) rmSync(file, { recursive: true, force: true });
  }
}
