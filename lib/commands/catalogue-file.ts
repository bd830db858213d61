import { createReadStream } from "node:fs";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { CATALOGUE_FILE_MAX_BYTES, type FileTrouble, readCatalogueFile } from "#lib/catalogue/catalogue-file.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { Refusal } from "#lib/refusal.ts";

/** The file that a command names; - is standard input. @throws Refusal in words, each field that is wrong by its name */
export async function catalogueOf(file: string): Promise<Catalogue> {
  const read = readCatalogueFile(await bytesOf(file), "en");
  if (!read.ok) throw new Refusal(`${file} is no catalogue that can be published:\n${words(read.refused)}`);
  return read.value;
}

function words(trouble: FileTrouble): string {
  switch (trouble.kind) {
    case "too_big":
      return `  It is larger than ${trouble.maxBytes / 1024 / 1024} MB.`;
    case "not_json":
      return `  It is not JSON, or was cut off: ${trouble.said}`;
    case "fields": {
      const lines = trouble.fields.map(
        ({ pointer, of, detail }) => `  ${pointer || "the whole"}${of === null ? "" : ` (${of})`}: ${detail}`,
      );
      const later = trouble.fields.some(({ isUnknown }) => isUnknown);
      return [...lines, ...(later ? ["What is not known may come from a later release of the desk."] : [])].join("\n");
    }
  }
}

/** As much of a file as tells whether it is too large: what is read may have no end. */
async function bytesOf(file: string): Promise<Buffer> {
  const most = { end: CATALOGUE_FILE_MAX_BYTES };
  const source = file === "-" ? createReadStream("", { fd: 0, ...most }) : createReadStream(path.resolve(file), most);
  try {
    return await buffer(source);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Refusal(`${file} cannot be read: ${code === "ENOENT" ? "there is none" : code}.`);
  }
}
