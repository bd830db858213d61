import { statfsSync } from "node:fs";
import { Refusal } from "#lib/refusal.ts";

const DISK_FULL =
  "The disk is full: the database needs about 200 MB to start. Make room and start again; nothing was lost.";

const KNOWN: readonly [pattern: RegExp, words: string][] = [
  [
    /shared memory segment|shmget|shm_open/i,
    "There is too little shared memory for the database. In a container, give it more (docker run --shm-size=256m).",
  ],
  [/No space left on device|ENOSPC|Disk quota exceeded|EDQUOT/i, DISK_FULL],
  [/Read-only file system|EROFS/i, "The data directory cannot be written. Choose another with DATA_DIR."],
  [
    /could not create lock file|Permission denied|EACCES|Operation not permitted|EPERM/i,
    "The user who runs the database may not use the data directory. Give it to that user, or choose another DATA_DIR.",
  ],
  [
    /database files are incompatible|not compatible with this version/i,
    "The data directory was written by another version of PostgreSQL. npm run backup, with the release of the desk that wrote it, and npm run restore, with this one, carry it over.",
  ],
  [/Cannot allocate memory|out of memory/i, "There is too little memory for the database on this machine."],
  [
    /cannot execute|Exec format error|ENOENT|no such file or directory.*ld-/i,
    "The built-in PostgreSQL does not run on this machine. Name a PostgreSQL 18 server with DATABASE_URL.",
  ],
];

// A server that cannot even write its log does not tell why.
const FULL_BELOW_BYTES = 20_000_000;

/** What the server's own words, or an error of the system, mean to a person; the words themselves come after. */
export function serverTrouble(doing: "made" | "started" | "reached", folder: string, said: string): Refusal {
  const known = KNOWN.find(([pattern]) => pattern.test(said))?.[1] ?? (isFull(folder) ? DISK_FULL : null);
  const tail = said.trim().split("\n").slice(-8).join("\n  ");
  return new Refusal(`${known ?? `The built-in database cannot be ${doing}.`}\nIn ${folder}:\n  ${tail}`);
}

/** Why a data directory cannot be made, or found, in words. */
export function folderTrouble(folder: string, error: unknown): Refusal {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  const words = code === "ENOSPC" || code === "EDQUOT" ? DISK_FULL : `${folder} cannot be made or entered: ${code}.`;
  return new Refusal(`${words}\nChoose another folder with DATA_DIR.`);
}

function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < FULL_BELOW_BYTES;
  } catch {
    return false;
  }
}
