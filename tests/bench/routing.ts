import { readFileSync } from "node:fs";
import { type Catalogue, catalogueSchema } from "#lib/catalogue/schema.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { decide } from "#lib/routing/decide.ts";
import { PRIORITIES, REQUEST_TYPES, type RequestType, TECHNICAL_TYPES } from "#lib/routing/request.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import type { Row } from "./row.ts";

const PUBLISHED = catalogueSchema.parse(
  JSON.parse(readFileSync(new URL("../../prisma/published-page.json", import.meta.url), "utf8")),
);
const DECISIONS = 40_000;
const BATCH = 100;
const WANTED_MEDIAN_US = 10;
const GROWTH = 100;

/** Instants spread over six years, the same in each run: a fixed linear congruence, not chance. */
function instants(count: number): number[] {
  const from = Date.parse("2025-01-01T00:00:00-05:00");
  const span = Date.parse("2030-12-31T00:00:00-05:00") - from;
  let state = 42;
  return Array.from({ length: count }, () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return from + Math.floor((state / 4_294_967_296) * span);
  });
}

/** The median time of a decision, in microseconds, over batches of a hundred; every type and priority in turn. */
function medianMicroseconds(catalogue: Catalogue, types: readonly RequestType[] = REQUEST_TYPES): number {
  const compiled = compileCatalogue(catalogue, zoneRules(catalogue.desk.timeZone));
  const questions = instants(DECISIONS).map((at, index) => ({
    requestType: types[index % types.length] ?? "incident",
    priority: PRIORITIES[index % PRIORITIES.length] ?? "P1",
    at,
  }));
  const batches: number[] = [];
  let listed = 0;
  for (let start = 0; start < questions.length; start += BATCH) {
    const began = performance.now();
    for (const question of questions.slice(start, start + BATCH)) listed += decide(compiled, question).closed.length;
    batches.push(((performance.now() - began) * 1_000) / BATCH);
  }
  if (listed === 0) throw new Error("nothing was ever closed: the bench measures nothing");
  return batches.sort((a, b) => a - b)[batches.length >> 1] ?? Number.NaN;
}

/** The published channels `times` over: the first ones as they are, the copies serving what `change` says. */
function grown(times: number, change: Partial<Catalogue["channels"][number]>): Catalogue {
  const copies = Array.from({ length: times - 1 }, (_, copy) =>
    PUBLISHED.channels.map((channel) => ({ ...channel, slug: `${channel.slug}-${copy}`, ...change })),
  );
  return { ...PUBLISHED, channels: [...PUBLISHED.channels, ...copies.flat()] };
}

function withExceptions(count: number): Catalogue {
  const first = Date.parse("2025-01-01T00:00:00Z");
  const exceptions = Array.from({ length: count }, (_, index) => {
    const date = toLocalDate(new Date(first + index * 86_400_000).toISOString().slice(0, 10));
    return { from: date, to: date, intervals: [["08:00", "12:00"]] as [string, string][], reason: "Horario especial." };
  });
  return {
    ...PUBLISHED,
    channels: PUBLISHED.channels.map((channel) => ({ ...channel, schedule: { ...channel.schedule, exceptions } })),
  };
}

/** A full decision: five channels, their next changes and reasons; and what it costs when the catalogue grows. */
export async function benchRouting(): Promise<Row[]> {
  medianMicroseconds(PUBLISHED);
  const base = medianMicroseconds(PUBLISHED);
  const rows: Row[] = [
    {
      what: "a full decision, five channels, at the median",
      measured: `${base.toFixed(2)} µs`,
      wanted: `under ${WANTED_MEDIAN_US} µs`,
      met: base < WANTED_MEDIAN_US,
    },
  ];
  const curve = (
    what: string,
    wanted: string,
    measure: (times: number) => number,
    allowed: (times: number) => number,
  ) => {
    const steps = [1, 10, GROWTH].map((times) => ({ times, ratio: measure(times) / base }));
    rows.push({
      what,
      measured: steps.map(({ times, ratio }) => `${times}×: ${ratio.toFixed(2)}`).join(", "),
      wanted,
      met: steps.every(({ times, ratio }) => ratio <= allowed(times)),
    });
  };
  curve(
    "a decision when channels grow that serve other types, against the published five",
    "about 1: what is not eligible costs nothing",
    (times) =>
      medianMicroseconds(
        grown(times, { requestTypes: ["suggestion"], priorities: ["P4"], standby: false }),
        TECHNICAL_TYPES,
      ),
    () => 2,
  );
  curve(
    "a decision when channels grow that are all eligible",
    "no more than in proportion",
    (times) => medianMicroseconds(grown(times, { requestTypes: "all", priorities: ["P1", "P2", "P3", "P4"] })),
    (times) => times * 1.5,
  );
  curve(
    "a decision when each channel has 20, 200, 2,000 dated exceptions",
    "about 1",
    (times) => medianMicroseconds(withExceptions(times * 20)),
    () => 2,
  );
  return rows;
}
