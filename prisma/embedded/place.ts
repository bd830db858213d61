import { createHash, randomBytes } from "node:crypto";
import { cpSync, existsSync, lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { Refusal } from "#lib/refusal.ts";
import type { Binaries } from "#prisma/embedded/binaries.ts";
import { run } from "#prisma/embedded/run.ts";
import { type ServerUser, serverUser, userName } from "#prisma/embedded/user.ts";

/** Where a data directory's server keeps its files, and with which programs it runs. */
export type Place = {
  cluster: string;
  binaries: Binaries;
  user: ServerUser;
  /** What a person should know about it, or null. */
  remark: string | null;
};

// Not /var/tmp: systemd clears that of files that nobody touched for 30 days, and a database has many of them.
const ELSEWHERE = "/var/lib/canal-abierto";

/**
 * Started as root, the server runs as somebody else, to whom our folders may be closed (a clone in a home of mode
 * 0700). Then its programs are copied, and its data kept, in a folder of ours that follows from the secret of the
 * data directory: it goes where the data directory goes, and a new data directory has a new one.
 * @param dataDir absolute, and there
 * @throws Refusal when the files are where they cannot be used
 */
export async function placeOf(dataDir: string, packaged: Binaries, secret: string): Promise<Place> {
  const near = path.join(dataDir, "pg");
  const far = path.join(ELSEWHERE, createHash("sha256").update(secret).digest("hex").slice(0, 16));
  const moved = !existsSync(near) && existsSync(path.join(far, "pg"));
  const user = serverUser(moved ? path.join(far, "pg") : near);
  if (user.uid === undefined) return { cluster: near, binaries: packaged, user, remark: null };

  const binaries = (await isOpenTo(user, packaged.postgres)) ? packaged : await copyOf(packaged, user);
  if (!moved && (await isOpenTo(user, dataDir))) return { cluster: near, binaries, user, remark: null };
  const name = userName(user.uid);
  if (existsSync(near)) {
    throw new Refusal(
      `The database in ${near} cannot be reached by the user ${name}, who runs it: a folder above it is closed.\n` +
        "Open the folders on the way (chmod o+x), or move the data directory and name it with DATA_DIR.",
    );
  }
  await makeOurs(far, user);
  return {
    cluster: path.join(far, "pg"),
    binaries,
    user,
    remark:
      `The database is kept in ${far}, because ${dataDir} ${moved ? "was" : "is"} closed to the user ${name}, who runs it ` +
      "(PostgreSQL does not run as root). npm run backup keeps what is in it; a copy of the files needs both folders.",
  };
}

async function isOpenTo(user: ServerUser, file: string): Promise<boolean> {
  const answer = await run("/bin/sh", ["-c", 'test -x "$1"', "sh", file], user);
  return answer.code === 0;
}

/** Whoever can write to the folder decides what the server runs and reads, so it must be root's alone. */
async function makeOurs(folder: string, user: ServerUser): Promise<void> {
  for (const each of [ELSEWHERE, folder]) {
    mkdirSync(each, { recursive: true, mode: 0o755 });
    const { uid, mode } = lstatSync(each);
    if (uid !== 0 || (mode & 0o022) !== 0 || !(await isOpenTo(user, each))) {
      throw new Refusal(`${each} must belong to root, closed to the writing and open to the reading of others.`);
    }
  }
}

async function copyOf(packaged: Binaries, user: ServerUser): Promise<Binaries> {
  const copy = path.join(ELSEWHERE, `postgresql-${packaged.version}`);
  if (!existsSync(copy)) {
    await makeOurs(ELSEWHERE, user);
    const draft = path.join(ELSEWHERE, `draft-${randomBytes(6).toString("hex")}`);
    cpSync(path.dirname(path.dirname(packaged.postgres)), draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  await makeOurs(copy, user);
  const program = (name: string) => path.join(copy, "bin", path.basename(name));
  return {
    version: packaged.version,
    postgres: program(packaged.postgres),
    initdb: program(packaged.initdb),
    pg_ctl: program(packaged.pg_ctl),
  };
}
