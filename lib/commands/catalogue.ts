import { randomBytes } from "node:crypto";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readClock } from "#lib/clock.ts";
import { catalogueOf } from "#lib/commands/catalogue-file.ts";
import { publishFile } from "#lib/commands/catalogue-publish.ts";
import { runCommand } from "#lib/commands/command.ts";
import { withPeople } from "#lib/commands/people.ts";
import { Refusal } from "#lib/refusal.ts";

const USE = `npm run catalogue -- export FILE [REVISION]    writes the catalogue in force, or a revision of it, as JSON; - is standard output
npm run catalogue -- check FILE                says whether a file is a catalogue, or what is wrong with it
npm run catalogue -- publish FILE              compares a file with what is in force, and publishes it; - is standard input
    --yes                 without asking
    --note TEXT           for the history; else the note of the file
    --from INSTANT        when it takes effect, such as 2026-12-24T12:00:00-05:00; else what the file says; never before now
    --accept-gaps IDS     the gaps in coverage that are meant, by their ids with commas between; or all
    --as E-MAIL           of the administrator who publishes it; else the history says: npm run catalogue`;

await runCommand(async () => {
  const typed = read(process.argv.slice(2));
  const [task, file, revision, ...rest] = typed?.positionals ?? [];
  const wrong = file === undefined || rest.length > 0 || (revision !== undefined && !/^[1-9]\d{0,8}$/.test(revision));
  const { yes = false, note, from, as, "accept-gaps": acceptGaps } = typed?.values ?? {};
  const plain = Object.keys(typed?.values ?? {}).length === 0;
  if (!wrong && plain && task === "export") return exportTo(file, revision === undefined ? null : Number(revision));
  if (!wrong && plain && task === "check" && revision === undefined) return check(file);
  if (!wrong && task === "publish" && revision === undefined)
    return publishFile({ file, yes, note, from, as, acceptGaps });
  console.error(USE);
  return 2;
});

/** Null: something is not known, or says nothing. */
function read(args: readonly string[]) {
  const text = { type: "string" } as const;
  const options = { yes: { type: "boolean" }, note: text, from: text, as: text, "accept-gaps": text } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch {
    return null;
  }
}

async function exportTo(file: string, revision: number | null): Promise<undefined> {
  const catalogue = await withPeople(async () => {
    const { exportCatalogue, catalogueText } = await import("#lib/catalogue/export-catalogue.ts");
    const found = await exportCatalogue(revision, readClock());
    return found && { ...found, text: catalogueText(found) };
  });
  if (catalogue === null) throw new Refusal(`There is no revision ${revision}.`);
  if (file === "-") process.stdout.write(catalogue.text);
  else replaceFile(path.resolve(file), catalogue.text);
  console.error(`Revision ${catalogue.revision}, in force from ${catalogue.effectiveFrom}.`);
}

async function check(file: string): Promise<undefined> {
  const { channels, tiers, holidays, notices } = await catalogueOf(file);
  console.log(
    `${file} is a catalogue: ${channels.length} channels, ${tiers.length} tiers, ${holidays.length} holidays, ${notices.length} notices.`,
  );
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
