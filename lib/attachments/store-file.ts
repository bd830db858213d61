import "server-only";
import { createHash } from "node:crypto";
import { fileTypeFromBuffer } from "file-type";
import { db } from "#lib/db.ts";
import { fileName } from "./file-name.ts";
import { FILE_MAX_BYTES } from "./limits.ts";

/** A file travels and is kept in parts of this size, so that none is ever whole in memory. */
const PART_BYTES = 256 * 1024;
const UNKNOWN_TYPE = "application/octet-stream";
/** Of a row whose file is still arriving; a form never claims one. */
export const ARRIVING = "";

export type StoredFile = { readonly id: string; readonly name: string; readonly size: number; readonly sha256: string };

/**
 * Writes a file to the database as it arrives, a part a statement, and holds it for a form. Its type is told by its first
 * bytes, never by its name. One that this form has already is not kept twice.
 * Reads `bytes` to their end, also of a file that is refused. Cost: memory for one part, whatever the size.
 * @returns why nothing was kept, when it is larger than a file may be, or empty
 */
export async function storeFile({
  heldFormId,
  name,
  bytes,
  now,
}: {
  readonly heldFormId: string;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly now: number;
}): Promise<StoredFile | "too_large" | "empty"> {
  const given = fileName(name);
  const { id } = await db().attachment.create({
    data: { heldFormId, name: given, type: UNKNOWN_TYPE, size: 0, sha256: ARRIVING, createdAt: new Date(now) },
    select: { id: true },
  });
  const hash = createHash("sha256");
  const part = Buffer.alloc(PART_BYTES);
  let filled = 0;
  let position = 0;
  let size = 0;
  let type: string | undefined;
  const writePart = async () => {
    if (filled === 0) return;
    const written = new Uint8Array(part.subarray(0, filled));
    if (position === 0) type = (await fileTypeFromBuffer(written))?.mime;
    await db().attachmentPart.create({
      data: { attachmentId: id, position, bytes: written },
      select: { position: true },
    });
    position += 1;
    filled = 0;
  };
  const drop = () => db().attachment.deleteMany({ where: { id } });
  try {
    for await (const chunk of bytes) {
      size += chunk.byteLength;
      // What is too large is read on and let go, so that what comes behind it in the form can be read.
      if (size > FILE_MAX_BYTES) continue;
      hash.update(chunk);
      for (let read = 0; read < chunk.byteLength; ) {
        const taken = Math.min(PART_BYTES - filled, chunk.byteLength - read);
        part.set(chunk.subarray(read, read + taken), filled);
        filled += taken;
        read += taken;
        if (filled === PART_BYTES) await writePart();
      }
    }
    if (size > FILE_MAX_BYTES || size === 0) {
      await drop();
      return size === 0 ? "empty" : "too_large";
    }
    await writePart();
  } catch (error) {
    // What is left of it where even this fails the sweep takes away.
    await drop().catch(() => {});
    throw error;
  }
  const sha256 = hash.digest("hex");
  const same = await db().attachment.findFirst({
    where: { heldFormId, name: given, sha256 },
    select: { id: true, name: true, size: true, sha256: true },
  });
  if (same) {
    await drop();
    return same;
  }
  await db().attachment.update({
    where: { id },
    data: { size, sha256, type: type ?? UNKNOWN_TYPE },
    select: { id: true },
  });
  return { id, name: given, size, sha256 };
}
