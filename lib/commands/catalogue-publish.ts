import { createInterface } from "node:readline/promises";
import type { ImportPreview } from "#lib/catalogue/import-publication.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import type { Publisher, PublishRefusal } from "#lib/catalogue/publish-revision.ts";
import { type Catalogue, noteSchema } from "#lib/catalogue/schema.ts";
import type { ShownChange } from "#lib/catalogue/shown-changes.ts";
import { readClock } from "#lib/clock.ts";
import { catalogueOf } from "#lib/commands/catalogue-file.ts";
import { withPeople } from "#lib/commands/people.ts";
import { Refusal } from "#lib/refusal.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant } from "#lib/schedule/zone.ts";

/** What was typed after `publish`. */
export type PublishOptions = {
  readonly file: string;
  readonly note: string | undefined;
  readonly from: string | undefined;
  readonly acceptGaps: string | undefined;
  readonly as: string | undefined;
  readonly yes: boolean;
};

/** Publishes a catalogue from a file, after it was compared and somebody said yes. @throws Refusal when nothing was published */
export async function publishFile(options: PublishOptions): Promise<undefined> {
  const catalogue = await catalogueOf(options.file);
  const { note, effectiveFrom } = meant(options, catalogue);
  const say = (at: number) => formatInstant(zoneRules(catalogue.desk.timeZone), at);
  await withPeople(async () => {
    // Loaded here: the client that they import may have been generated a moment ago.
    const { previewImport, publishImport } = await import("#lib/catalogue/import-publication.ts");
    const { COMMAND_LINE } = await import("#lib/catalogue/publish-revision.ts");
    const publisher: Publisher = options.as === undefined ? COMMAND_LINE : await adminOf(options.as);
    const { revision: _revision, effectiveFrom: _effectiveFrom, note: _note, ...content } = catalogue;
    const preview = await previewImport({ now: readClock(), content, effectiveFrom, language: "en" });
    console.log(comparison(options.file, preview, say).join("\n"));
    const acceptGaps = accepted(options, preview);
    await confirmed(options);
    const given = { publisher, now: readClock(), content, base: preview.base, note, effectiveFrom, acceptGaps };
    const published = await publishImport(given);
    if (!published.ok) throw new Refusal(refusal(published.refused));
    const { revision, rebased } = published.value;
    console.log(`Published as revision ${revision}, in force from ${say(published.value.effectiveFrom)}.`);
    for (const { from, to } of rebased) console.log(`Revision ${from}, which was scheduled, is now revision ${to}.`);
  });
}

/** What is published and from when: what was typed, else what the file says; an hour that has passed is now. */
function meant({ note: typed, from }: PublishOptions, catalogue: Catalogue) {
  const note = typed === undefined ? catalogue.note : typed.trim();
  if (!noteSchema.safeParse(note).success) throw new Refusal("The note is too long, or holds control characters.");
  const effectiveFrom = parseInstant(from ?? catalogue.effectiveFrom);
  if (effectiveFrom === null)
    throw new Refusal(`${from} is no instant. Write it with its offset: 2026-12-24T12:00:00-05:00.`);
  return { note, effectiveFrom };
}

async function adminOf(email: string) {
  const { adminNamed } = await import("#lib/people/admin-named.ts");
  const admin = await adminNamed(email);
  if (admin === null) throw new Refusal(`No administrator of this desk has the address ${email}.`);
  return admin;
}

function comparison(file: string, preview: ImportPreview, say: (at: number) => string): string[] {
  const { base, effectiveFrom, changes, gaps, warnings, rebased, clash, draftBy } = preview;
  if (changes.length === 0) throw new Refusal(`${file} says what revision ${base} says: there is nothing to publish.`);
  return [
    `${file}, in force from ${say(effectiveFrom)}, beside revision ${base}:`,
    ...changes.flatMap(changeLines),
    ...warnings.map((warning) => `\nWarning: ${warning}`),
    ...(clash === null ? [] : [`\nRevision ${clash.revision}, which is scheduled, changed the same in another way:`]),
    ...(clash?.changes.flatMap(changeLines) ?? []),
    ...(gaps.length === 0 ? [] : ["\nGaps that it opens within twelve months:"]),
    ...gaps.map(({ id, who, when, critical }) => `  ${id}  ${critical ? "CRITICAL  " : ""}${who}: ${when}`),
    ...(rebased.length === 0 ? [] : [""]),
    ...rebased,
    ...(draftBy === null ? [] : [`\nThere is a draft that ${draftBy} saved. It stays, and keeps what it changes.`]),
    "",
  ];
}

function changeLines({ subject, before, after }: ShownChange): string[] {
  const said = (lines: readonly string[]) => (lines.length === 0 ? "–" : lines.join("\n           "));
  return [`\n  ${subject}`, `    before ${said(before)}`, `    after  ${said(after)}`];
}

/** The gaps that were accepted. @throws Refusal where one was not, or where it clashes with what is scheduled */
function accepted({ acceptGaps }: PublishOptions, { clash, gaps }: ImportPreview): "all" | readonly string[] {
  if (clash !== null)
    throw new Refusal(
      `Nothing was published: revision ${clash.revision} is scheduled and changed the same. Say the same in the file, or withdraw that revision first.`,
    );
  if (acceptGaps === "all") return "all";
  const ids = acceptGaps === undefined ? [] : acceptGaps.split(",").map((id) => id.trim());
  const left = gaps.filter(({ id }) => !ids.includes(id));
  if (left.length === 0) return ids;
  const all = gaps.map(({ id }) => id).join(",");
  throw new Refusal(
    `Nothing was published: ${left.length === 1 ? "a gap is" : `${left.length} gaps are`} not accepted. If they are meant: --accept-gaps ${all}`,
  );
}

/** @throws Refusal unless somebody said yes: beforehand, or now on a terminal */
async function confirmed({ yes, file }: PublishOptions): Promise<void> {
  if (yes) return;
  if (!process.stdin.isTTY || file === "-")
    throw new Refusal("Nothing was published: nobody can be asked here. If it is meant: --yes");
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question("Publish it? [y/N] ");
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new Refusal("Nothing was published.");
}

function refusal(why: PublishRefusal): string {
  switch (why.kind) {
    case "base_replaced":
      return `Nothing was published: revision ${why.inForce} came into force meanwhile. Compare again.`;
    case "clash":
      return `Nothing was published: revision ${why.revision}, scheduled meanwhile, changed the same. Compare again.`;
    case "gaps":
      return `Nothing was published: it opens other gaps by now (${why.gaps.map(({ id }) => id).join(", ")}). Compare again.`;
    default:
      return `Nothing was published: ${why.kind}.`;
  }
}
