import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { Refusal } from "#lib/refusal.ts";

const TROUBLE: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EFBIG: "it grows larger than files may be there",
  EROFS: "nothing can be written there",
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  ENOENT: "there is no such folder",
  ENOTDIR: "there is no such folder",
  EIO: "the disk fails",
};

/**
 * Writes a new file that only its owner reads (0600): under its name it is whole and on the disk, or it is not there.
 * Meanwhile it lies beside it as NAME.….part; one that was killed leaves that behind.
 * @param signal ends it and leaves nothing
 * @returns how many bytes were written
 * @throws Refusal when there is such a file already, or it cannot be written
 */
export async function keepFile(file: string, chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<number> {
  if (existsSync(file)) throw new Refusal(`${file} is there already, and stays. Name another file.`);
  const part = `${file}.${randomBytes(6).toString("hex")}.part`;
  try {
    const handle = await open(part, "wx", 0o600);
    let size = 0;
    try {
      for await (const chunk of chunks) {
        signal?.throwIfAborted();
        await handle.appendFile(chunk);
        size += chunk.byteLength;
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
    await syncFolder(path.dirname(file));
    return size;
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const why = TROUBLE[code];
    if (why !== undefined && error instanceof Error && "syscall" in error)
      throw new Refusal(`${file} cannot be written: ${why}. Nothing was left of it.`);
    throw error;
  }
}

/** So that the name is on the disk too. Where folders cannot be opened, the system sees to it. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}
