import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { z } from "zod";
import { Refusal } from "#lib/refusal.ts";
import { decompressed } from "./compress.ts";
import { FORMAT, formatSchema, MANIFEST, type Manifest, manifestSchema, SECRET } from "./format.ts";
import { Damage, type Entry, readTar } from "./tar.ts";

/** A backup whose first lines were read. */
export type OpenBackup = {
  readonly manifest: Manifest;
  /** The installation's, from which private links are made. */
  readonly secret: string;
  /** What follows, checked as it comes; read once. */
  readonly rest: AsyncGenerator<Entry>;
};

/**
 * Opens what `npm run backup` wrote.
 * @param file its path, or "-" for what comes in on `input`
 * @throws Refusal when it cannot be read, is none, or comes from a release that writes another form
 */
export async function openBackup(file: string, input: Readable): Promise<OpenBackup> {
  const source = file === "-" ? input : createReadStream(file);
  const entries = readTar(decompressed(source));
  const name = file === "-" ? "What came in" : file;
  return inWords(name, async () => {
    const manifest = readManifest(name, await next(entries, MANIFEST));
    const secret = (await next(entries, SECRET)).toString("utf8");
    return { manifest, secret, rest: entries };
  });
}

/** Runs a reading; what is wrong with the file is said as such. @throws Refusal */
export async function inWords<Value>(file: string, read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Damage)
      throw new Refusal(
        `${file} is damaged, or was cut off: ${error.message}. Take another copy of it; nothing was changed.`,
      );
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (code === "ENOENT") throw new Refusal(`There is no ${file}.`);
    if (code === "EISDIR") throw new Refusal(`${file} is a folder.`);
    if (code === "EACCES" || code === "EPERM") throw new Refusal(`${file} may not be read by this user.`);
    throw error;
  }
}

/** Whether a text is JSON of a form. @throws Damage when it is not */
export function parseEntry<Form extends z.ZodType>(form: Form, name: string, bytes: Buffer): z.infer<Form> {
  try {
    return form.parse(JSON.parse(bytes.toString("utf8")));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) throw new Damage(`${name} cannot be understood`);
    throw error;
  }
}

function readManifest(file: string, bytes: Buffer): Manifest {
  const { format } = parseEntry(formatSchema, MANIFEST, bytes);
  if (format > FORMAT) {
    throw new Refusal(
      `${file} was made by a newer release of the desk (form ${format}; this one reads ${FORMAT}).\n` +
        "Restore it with that release, or a later one. Nothing was changed.",
    );
  }
  return parseEntry(manifestSchema, MANIFEST, bytes);
}

async function next(entries: AsyncGenerator<Entry>, name: string): Promise<Buffer> {
  const { value, done } = await entries.next();
  if (done === true || value.name !== name) throw new Damage(`${name} is not where it belongs`);
  return value.bytes;
}
