import { createHash, randomBytes } from "node:crypto";
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
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

// Not /var/tmp: systemd empties that of files that nobody touched for 30 days, and a database has many of them.
const ELSEWHERE = "/var/lib/canal-abierto";

/**
 * Started as root, the server runs as somebody else, to whom our folders may be closed (a clone in a home of mode
 * 0700). Then its programs are copied, and its data kept, in a folder that follows from the data directory.
 * @param dataDir absolute, and there
 * @throws Refusal when the files are where they cannot be used
 */
export async function placeOf(dataDir: string, packaged: Binaries): Promise<Place> {
  const near = path.join(dataDir, "pg");
  const far = path.join(ELSEWHERE, createHash("sha256").update(dataDir).digest("hex").slice(0, 16));
  const farCluster = path.join(far, "pg");
  const moved = !existsSync(near) && existsSync(farCluster);
  const user = serverUser(moved ? farCluster : near);
  if (user.uid === undefined) return { cluster: near, binaries: packaged, user, remark: null };

  const binaries = (await isOpenTo(user, packaged.postgres)) ? packaged : copyOf(packaged, await ourFolder(far, user));
  if (!moved && (await isOpenTo(user, dataDir))) return { cluster: near, binaries, user, remark: null };
  if (existsSync(near)) {
    throw new Refusal(
      `The database in ${near} cannot be reached by the user ${userName(user.uid)}, who runs it: a folder above it is closed.\n` +
        "Open the folders on the way (chmod o+x), or move the data directory and name it with DATA_DIR.",
    );
  }
  await ourFolder(far, user);
  return {
    cluster: farCluster,
    binaries,
    user,
    remark:
      `The database is kept in ${farCluster}, because ${dataDir} is closed to the user ` +
      `${userName(user.uid)}, who runs it (PostgreSQL does not run as root).`,
  };
}

async function isOpenTo(user: ServerUser, file: string): Promise<boolean> {
  const answer = await run("/bin/sh", ["-c", 'test -x "$1"', "sh", file], user);
  return answer.code === 0;
}

/** Whoever can write to the folder decides what the server runs and reads, so it must be ours alone. */
async function ourFolder(folder: string, user: ServerUser): Promise<string> {
  for (const each of [ELSEWHERE, folder]) {
    mkdirSync(each, { recursive: true, mode: 0o755 });
    const { uid, mode } = lstatSync(each);
    if (uid !== 0 || (mode & 0o022) !== 0 || !(await isOpenTo(user, each))) {
      throw new Refusal(`${each} must belong to root, and only root may write to it: it is to hold the database.`);
    }
  }
  return folder;
}

function copyOf(packaged: Binaries, folder: string): Binaries {
  const native = path.dirname(path.dirname(packaged.postgres));
  const copy = path.join(folder, `postgresql-${packaged.version}`);
  if (!existsSync(copy)) {
    for (const name of readdirSync(folder)) {
      if (name.startsWith("postgresql-")) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
    const draft = path.join(folder, `copy-${randomBytes(6).toString("hex")}`);
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    chownSync(draft, 0, 0);
    renameSync(draft, copy);
  }
  const bin = (name: string) => path.join(copy, "bin", path.basename(name));
  return {
    version: packaged.version,
    postgres: bin(packaged.postgres),
    initdb: bin(packaged.initdb),
    pg_ctl: bin(packaged.pg_ctl),
  };
}
