import { pipeline, Readable } from "node:stream";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { Damage } from "./tar.ts";

/** What the last frame holds, which every program that reads zstd passes over (RFC 8878, section 3.1.2). */
const ENDING = Buffer.from("the end of a desk");
const SKIPPED_MAGIC = 0x184d2a50;

/**
 * Stands behind what was compressed: a decompressor that is cut off between two blocks does not say so, and what was cut
 * off may be as little as the checksum.
 */
const TRAILER = trailer();

/** Compressed by zstd, with the checksum that `zstd -t` looks at. */
export async function* compressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  // What goes wrong in either comes out of the second.
  yield* pipeline(Readable.from(chunks), zstd, () => {});
  yield TRAILER;
}

/** What was compressed. @throws Damage when it is not what was written; whatever the source throws */
export async function* decompressed(source: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* pipeline(source, withoutTrailer, createZstdDecompress(), () => {});
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("ZSTD") || code.startsWith("Z_")) throw new Damage("it cannot be decompressed");
    throw error;
  }
}

/** @throws Damage when the trailer is not there, once all the rest has been given on */
async function* withoutTrailer(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const all = Buffer.concat([held, chunk]);
    const given = Math.max(all.length - TRAILER.length, 0);
    if (given > 0) yield all.subarray(0, given);
    held = all.subarray(given);
  }
  if (!held.equals(TRAILER)) throw new Damage("its end is missing");
}

function trailer(): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32LE(SKIPPED_MAGIC, 0);
  header.writeUInt32LE(ENDING.length, 4);
  return Buffer.concat([header, ENDING]);
}
