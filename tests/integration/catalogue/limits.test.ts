import { beforeAll, expect, it } from "vitest";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import { readRevision } from "#lib/catalogue/read-revision.ts";
import { contentOfRevision } from "#lib/catalogue/rebase.ts";
import { numberInForce } from "#lib/catalogue/revision-rows.ts";
import { type CatalogueContent, contentSchema } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { addDays, toLocalDate } from "#lib/schedule/local-date.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { DAY_MS, NOW, person } from "#tests/integration/tickets/scene.ts";
import { PAGE } from "#tests/unit/catalogue/contents.ts";

// What a catalogue may have: it has more exceptions than a statement of the database takes parameters (32,767).

deskForSuite();

const CHANNELS = 17;
const EXCEPTIONS = 2_000;
/** Some seconds of an idle machine. */
const TIMEOUT_MS = 180_000;
const FIRST_DATE = toLocalDate("2027-01-01");
let admin: Actor;
let clock = NOW;

beforeAll(async () => {
  admin = await person(1, "admin");
});

function atTheLimits(): CatalogueContent {
  const [channel] = PAGE.channels;
  if (!channel) return expect.unreachable("the page has no channel");
  const intervals = Array.from({ length: 12 }, (_, index): [string, string] => {
    const hour = String(2 * index).padStart(2, "0");
    return [`${hour}:00`, `${hour}:30`];
  });
  const exceptions = Array.from({ length: EXCEPTIONS }, (_, day) => {
    const date = addDays(FIRST_DATE, day);
    return { from: date, to: date, intervals: day % 50 === 0 ? intervals : [], reason: `Motivo ${day}` };
  });
  return contentSchema.parse({
    ...PAGE,
    channels: Array.from({ length: CHANNELS }, (_, index) => ({
      ...channel,
      slug: `channel-${index}`,
      schedule: { ...channel.schedule, exceptions },
    })),
  });
}

function withName(content: CatalogueContent, place: number, name: string): CatalogueContent {
  const channels = content.channels.map((one, index) =>
    index === place ? { ...one, name: { es: name, en: name } } : one,
  );
  return { ...content, channels };
}

async function published(content: CatalogueContent, effectiveFrom: number | null = null) {
  clock += 60_000;
  const outcome = await publishRevision({
    actor: admin,
    now: clock,
    content,
    baseRevision: await numberInForce(db(), effectiveFrom ?? clock),
    note: "Un cambio",
    effectiveFrom,
    acceptGaps: "all",
  });
  return outcome.ok ? outcome.value : expect.unreachable(JSON.stringify(outcome.refused));
}

async function saidBy(number: number): Promise<CatalogueContent> {
  return contentOfRevision((await readRevision(db(), number)) ?? expect.unreachable(`no revision ${number}`));
}

it(
  "is published, read again, and corrected while another is scheduled, which takes the correction over",
  async () => {
    const content = atTheLimits();
    const { revision } = await published(content);
    expect(changesBetween(content, await saidBy(revision))).toEqual([]);
    expect((await (await snapshot()).inForce(clock))?.revision.catalogue.revision).toBe(revision);

    const scheduled = await published(withName(content, 0, "Programado"), clock + 30 * DAY_MS);
    const corrected = withName(content, 1, "Corregido");
    const correction = await published(corrected);
    const successor = correction.revision + 1;
    expect(correction.rebased).toEqual([{ from: scheduled.revision, to: successor }]);
    expect(changesBetween(corrected, await saidBy(correction.revision))).toEqual([]);
    expect(changesBetween(withName(corrected, 0, "Programado"), await saidBy(successor))).toEqual([]);
  },
  TIMEOUT_MS,
);
