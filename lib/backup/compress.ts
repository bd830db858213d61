import { pipeline, Readable } from "node:stream";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { Damage } from "./tar.ts";

/** Compressed by zstd, with the checksum that `zstd -t` looks at. */
export async function* compressed(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const zstd = createZstdCompress({ params: { [constants.ZSTD_c_checksumFlag]: 1 } });
  // What goes wrong in either comes out of the second.
  yield* pipeline(Readable.from(chunks), zstd, () => {});
}

/** What was compressed. @throws Damage when it is not what was written; whatever the source throws */
export async function* decompressed(source: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* pipeline(source, createZstdDecompress(), () => {});
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code.startsWith("ZSTD") || code.startsWith("Z_")) throw new Damage("it cannot be decompressed");
    throw error;
  }
}
