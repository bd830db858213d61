import "server-only";
import type { Readable } from "node:stream";
import { Busboy, type BusboyInstance } from "@fastify/busboy";

/** A text that is too long is said to be, with all of it kept: so much is read of any field, in bytes. */
const FIELD_MAX_BYTES = 512 * 1024;
/** Far more than any form of ours has. */
const FIELDS_MAX = 60;
/** So much of what is refused is still read and let go, so that a browser hears the answer; then the line is cut. */
const DRAINED_MOST_BYTES = 512 * 1024 * 1024;

export type FormFields = ReadonlyMap<string, readonly string[]>;

export type FilePart = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> };

export type MultipartForm = {
  readonly fields: FormFields;
  /** Whether it was larger than a form may be: what came before the first file is known, and nothing after it. */
  readonly tooLarge: boolean;
};

/**
 * Reads a form as it arrives (RFC 7578), handing each file on as a stream: constant memory, whatever its size. Of a form
 * that says it is larger than `maxBytes`, or turns out to be, no further file is read.
 * @param receive takes a file, and must read its bytes to their end; the fields that came before it are known by then
 * @returns null for what is no such form
 */
export async function readMultipart(
  request: Request,
  maxBytes: number,
  receive: (file: FilePart, fields: FormFields) => Promise<void>,
): Promise<MultipartForm | null> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!request.body || !/^multipart\/form-data\s*;/i.test(contentType)) return null;
  const reader = request.body.getReader();
  let tooLarge = Number(request.headers.get("content-length") ?? 0) > maxBytes;
  const fields = new Map<string, string[]>();
  let work = Promise.resolve();
  let stopped = false;
  let arriving: Readable | null = null;
  const failures: unknown[] = [];
  // Nobody reads a file on whose receiver has failed, so what writes into it would wait for ever.
  const failed = Promise.withResolvers<void>();

  let busboy: BusboyInstance;
  try {
    busboy = new Busboy({
      headers: { "content-type": contentType },
      limits: { fields: FIELDS_MAX, fieldSize: FIELD_MAX_BYTES, fieldNameSize: 100, headerPairs: 20 },
    });
  } catch {
    drain(reader);
    return null;
  }
  busboy.on("field", (name, value) => {
    fields.set(name, [...(fields.get(name) ?? []), value]);
  });
  busboy.on("file", (_field, stream, name) => {
    arriving = stream;
    stream.on("error", () => {});
    if (tooLarge) stopped = true;
    // A field for files that was left empty comes as one without a name.
    if (tooLarge || !name) return void stream.resume();
    // One after another: small files are all here before the first is received.
    work = work
      .then(() => (failures.length > 0 ? undefined : receive({ name: unescaped(name), bytes: stream }, fields)))
      .catch((error: unknown) => {
        failures.push(error);
        failed.resolve();
      });
  });
  const ended = new Promise<boolean>((resolve) => {
    busboy.on("finish", () => resolve(true));
    busboy.on("error", () => resolve(false));
  });

  // Whoever reads the file that is arriving is told that it ends here.
  const cutOff = async () => {
    arriving?.destroy(new Error("the form was not read to its end"));
    await work;
  };
  let read = 0;
  try {
    while (!stopped && failures.length === 0) {
      const { done, value } = await reader.read();
      if (done) {
        busboy.end();
        if (!(await Promise.race([ended, failed.promise.then(() => false)]))) break;
        await work;
        if (failures.length > 0) break;
        return { fields, tooLarge: stopped };
      }
      read += value.byteLength;
      if (read > maxBytes) tooLarge = stopped = true;
      else if (!busboy.write(value)) await Promise.race([drained(busboy), ended, failed.promise]);
    }
  } catch (error) {
    // The line is gone, and with it whoever sent.
    await cutOff();
    throw error;
  }
  // What fails because it is cut off here is no news.
  const [...broken] = failures;
  drain(reader);
  await cutOff();
  if (stopped) return { fields, tooLarge: true };
  if (broken.length > 0) throw broken[0];
  return null;
}

/** Browsers write these three of a file's name otherwise, and no more (WHATWG HTML, "multipart/form-data encoding"). */
function unescaped(name: string): string {
  return name.replaceAll("%22", '"').replaceAll(/%0D/g, "\r").replaceAll(/%0A/g, "\n");
}

function drained(busboy: BusboyInstance): Promise<void> {
  return new Promise((resolve) => busboy.once("drain", () => resolve()));
}

/** Reads on without keeping anything: a browser that is still sending does not read our answer. */
function drain(reader: ReadableStreamDefaultReader<Uint8Array>): void {
  void (async () => {
    for (let read = 0; read < DRAINED_MOST_BYTES; ) {
      const { done, value } = await reader.read();
      if (done) return;
      read += value.byteLength;
    }
    await reader.cancel();
  })().catch(() => {});
}
