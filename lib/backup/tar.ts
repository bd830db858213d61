import { createHash } from "node:crypto";

/** A file in the archive. */
export type Entry = { readonly name: string; readonly bytes: Buffer };

/** The archive is not what was written: it ends too early, or something in it was changed. */
export class Damage extends Error {
  override name = "Damage";
}

const BLOCK = 512;
const SUM_ENDING = ".sha256";
/** Of a header whose fields stand at these offsets (POSIX.1-1988, ustar). */
const FIELDS = { name: 0, mode: 100, uid: 108, gid: 116, size: 124, mtime: 136, sum: 148, kind: 156, magic: 257 };
const NAME_MAX = 100;
/** What a header of eleven octal digits can say. */
const SIZE_MAX = 8 ** 11 - 1;

/**
 * A file as a tar has it, behind one more that holds its checksum as `sha256sum -c` reads it: so that whoever reads
 * knows whether the bytes are those that were written before anything is done with them.
 * @param mtime seconds since 1970
 * @throws for a name of more than 100 bytes
 */
export function tarEntry({ name, bytes }: Entry, mtime: number): Buffer[] {
  const sum = Buffer.from(`${sha256(bytes)}  ${name}\n`);
  return [...plainEntry(name + SUM_ENDING, sum, mtime), ...plainEntry(name, bytes, mtime)];
}

/** What stands at the end of a tar. */
export function tarEnd(): Buffer {
  return Buffer.alloc(BLOCK * 2);
}

/**
 * Reads what `tarEntry` wrote, one file at a time: no more than the greatest of them is in memory. Files come when
 * their checksum was found right.
 * @throws Damage when the archive ends before its end, or is not what was written
 */
export async function* readTar(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const source = new Bytes(chunks);
  let wanted: { readonly name: string; readonly sum: string } | null = null;
  for (;;) {
    const header = await source.take(BLOCK);
    if (header.every((byte) => byte === 0)) break;
    const { name, size } = readHeader(header);
    const bytes = await source.take(size);
    await source.take(padding(size));
    if (wanted === null) {
      const [, sum, of] = /^([0-9a-f]{64}) {2}(.+)\n$/.exec(bytes.toString("utf8")) ?? [];
      if (sum === undefined || of === undefined || name !== of + SUM_ENDING) throw new Damage("a checksum is missing");
      wanted = { name: of, sum };
      continue;
    }
    if (wanted.name !== name || wanted.sum !== sha256(bytes)) throw new Damage(`${name} is not as it was written`);
    wanted = null;
    yield { name, bytes };
  }
  // To the last byte: a decompressor that is cut off between two blocks does not say so.
  if ((await source.take(BLOCK)).some((byte) => byte !== 0)) throw new Damage("it goes on after its end");
  await source.drain();
}

function plainEntry(name: string, bytes: Buffer, mtime: number): Buffer[] {
  const header = Buffer.alloc(BLOCK);
  const nameBytes = Buffer.from(name);
  if (nameBytes.length > NAME_MAX) throw new Error(`too long a name in an archive: ${name}`);
  if (bytes.length > SIZE_MAX) throw new Error(`too much for one entry of an archive: ${name}`);
  const octal = (value: number, at: number, digits: number) =>
    header.write(`${value.toString(8).padStart(digits, "0")}\0`, at, "latin1");
  nameBytes.copy(header, FIELDS.name);
  octal(0o600, FIELDS.mode, 7);
  octal(0, FIELDS.uid, 7);
  octal(0, FIELDS.gid, 7);
  octal(bytes.length, FIELDS.size, 11);
  octal(mtime, FIELDS.mtime, 11);
  header.write("0", FIELDS.kind, "latin1");
  header.write("ustar\0" + "00", FIELDS.magic, "latin1");
  header.write(`${headerSum(header).toString(8).padStart(6, "0")}\0 `, FIELDS.sum, "latin1");
  return [header, bytes, Buffer.alloc(padding(bytes.length))];
}

function readHeader(header: Buffer): { name: string; size: number } {
  const text = (at: number, length: number) =>
    header
      .toString("utf8", at, at + length)
      .split("\0", 1)[0]
      ?.trim() ?? "";
  const size = Number.parseInt(text(FIELDS.size, 12), 8);
  const isOurs = Number.parseInt(text(FIELDS.sum, 8), 8) === headerSum(header) && text(FIELDS.magic, 6) === "ustar";
  if (!isOurs || !Number.isSafeInteger(size)) throw new Damage("it holds no archive of ours");
  return { name: text(FIELDS.name, NAME_MAX), size };
}

/** The sum of all bytes of a header, its own field counted as spaces. */
function headerSum(header: Buffer): number {
  const [from, to] = [FIELDS.sum, FIELDS.kind];
  return header.reduce((sum, byte, at) => sum + (at >= from && at < to ? 0x20 : byte), 0);
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Bytes by number, from chunks as they come. */
class Bytes {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async take(count: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = count; missing > 0; ) {
      if (this.#rest.length === 0 && !(await this.#next())) throw new Damage("it ends before its end");
      const part = this.#rest.subarray(0, missing);
      parts.push(part);
      missing -= part.length;
      this.#rest = this.#rest.subarray(part.length);
    }
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
  }

  async drain(): Promise<void> {
    while (await this.#next()) if (this.#rest.some((byte) => byte !== 0)) throw new Damage("it goes on after its end");
  }

  async #next(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done === true) return false;
    this.#rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return true;
  }
}
