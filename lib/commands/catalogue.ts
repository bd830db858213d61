import { randomBytes } from "node:crypto";
import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type FileTrouble, readCatalogueFile } from "#lib/catalogue/catalogue-file.ts";
import { readClock } from "#lib/clock.ts";
import { runCommand } from "#lib/commands/command.ts";
import { withPeople } from "#lib/commands/people.ts";
import { Refusal } from "#lib/refusal.ts";

const USE = `npm run catalogue -- export FILE [REVISION]    writes the catalogue in force, or a revision of it, as JSON; - is standard output
npm run catalogue -- check FILE                says whether a file is a catalogue, or what is wrong with it`;

await runCommand(async () => {
  const [task, file, revision, ...rest] = process.argv.slice(2);
  const wrong = file === undefined || rest.length > 0 || (revision !== undefined && !/^[1-9]\d{0,8}$/.test(revision));
  if (!wrong && task === "export") return exportTo(file, revision === undefined ? null : Number(revision));
  if (!wrong && task === "check" && revision === undefined) return check(file);
  console.error(USE);
  return 2;
});

async function exportTo(file: string, revision: number | null): Promise<undefined> {
  const catalogue = await withPeople(async () => {
    const { exportCatalogue } = await import("#lib/catalogue/export-catalogue.ts");
    return exportCatalogue(revision, readClock());
  });
  if (catalogue === null) throw new Refusal(`There is no revision ${revision}.`);
  const text = `${JSON.stringify(catalogue, null, 2)}\n`;
  if (file === "-") process.stdout.write(text);
  else replaceFile(path.resolve(file), text);
  console.error(`Revision ${catalogue.revision}, in force from ${catalogue.effectiveFrom}.`);
}

function check(file: string): number {
  const read = readCatalogueFile(bytesOf(file), "en");
  if (!read.ok) {
    console.error(`${file} is no catalogue that can be published:\n${words(read.refused)}`);
    return 1;
  }
  const { channels, tiers, holidays, notices } = read.value;
  console.log(
    `${file} is a catalogue: ${channels.length} channels, ${tiers.length} tiers, ${holidays.length} holidays, ${notices.length} notices.`,
  );
  return 0;
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

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === "-" ? 0 : path.resolve(file));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Refusal(`${file} cannot be read: ${code === "ENOENT" ? "there is none" : code}.`);
  }
}

/** Whole or not at all: what is exported again and again is kept in version control. */
function replaceFile(file: string, text: string): void {
  const draft = `${file}.${randomBytes(6).toString("hex")}.part`;
  try {
    writeFileSync(draft, text, { flush: true });
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Refusal(`${file} cannot be written: ${code}.`);
  }
}
