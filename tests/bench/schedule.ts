import { argv } from "node:process";
import { pathToFileURL } from "node:url";
import Holidays from "date-holidays";
import openingHours from "opening_hours";
import { Bench } from "tinybench";
import { type CompiledSchedule, compileSchedule } from "#lib/schedule/compile-schedule.ts";
import { isOpenAt } from "#lib/schedule/is-open-at.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { nextChange } from "#lib/schedule/next-change.ts";
import { type Schedule, WEEKDAYS } from "#lib/schedule/schedule.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { workingTimeBetween } from "#lib/schedule/working-time.ts";
import type { Row } from "./row.ts";

/** Both sides measured in the same run; times are medians for one answer. */
export type Comparison = {
  readonly question: string;
  readonly ns: number;
  readonly against: string;
  readonly againstNs: number;
  /** How many times as fast as the other ours has to be; null: nothing was promised. */
  readonly wantedTimes: number | null;
};

type Span = readonly [from: number, to: number];

/**
 * Each side loops over the questions itself, so that a call is compiled as it would be in a program that uses that side
 * alone, and answers with the sum of the answers, so that none is left out.
 */
type Side = {
  readonly "is open": (instants: readonly number[]) => number;
  readonly "next change": (instants: readonly number[]) => number;
  readonly "working time": (spans: readonly Span[]) => number;
};

const QUESTIONS = ["is open", "next change", "working time"] as const;
type Question = (typeof QUESTIONS)[number];

const HOURS = "Mo-Fr 07:00-19:00; Sa 08:00-13:00";
const OFFICE_DAY = [{ opensAtMinute: 420, closesAtMinute: 1140 }];
const OFFICE: Schedule = {
  weekly: {
    mon: OFFICE_DAY,
    tue: OFFICE_DAY,
    wed: OFFICE_DAY,
    thu: OFFICE_DAY,
    fri: OFFICE_DAY,
    sat: [{ opensAtMinute: 480, closesAtMinute: 780 }],
    sun: [],
  },
  closedOnHolidays: true,
  exceptions: [],
};

const MINUTE = 60_000;
const YEAR = 365.25 * 86_400_000;
const FIRST_INSTANT = Date.UTC(2020, 0, 2);
const LAST_INSTANT = Date.UTC(2035, 11, 30);
const LONGEST = 10 * YEAR;

/** Enough that no branch is learnt by heart; fewer for who needs milliseconds for an answer. */
const OURS = 4096;
const THEIRS: Record<Question, number> = { "is open": 256, "next change": 256, "working time": 4 };

export async function benchSchedule(): Promise<Comparison[]> {
  const zoneOfTheHost = Intl.DateTimeFormat().resolvedOptions().timeZone;
  standInBogota();
  try {
    return await comparisons();
  } finally {
    process.env.TZ = zoneOfTheHost;
  }
}

async function comparisons(): Promise<Comparison[]> {
  const dates = colombianHolidays();
  const zones = { bogota: zoneRules("America/Bogota"), newYork: zoneRules("America/New_York") };
  const holidays = dates.map((date) => ({ date: toLocalDate(date), name: date }));
  const compiled = (zone: keyof typeof zones, observed: typeof holidays) =>
    ours(compileSchedule(OFFICE, { holidays: observed, zone: zones[zone] }));
  const plain = compiled("bogota", []);
  const withHolidays = compiled("bogota", holidays);
  const newYork = compiled("newYork", holidays);
  const theirsPlain = theirs(HOURS);
  const theirsWithHolidays = theirs([HOURS, ...dates.map(offRule)].join("; "));
  const limit = bareTable();
  agree(plain, theirsPlain, limit);
  agree(withHolidays, theirsWithHolidays);

  const compared: Comparison[] = [];
  for (const question of QUESTIONS) {
    const workingTime = question === "working time";
    const measured = {
      plain: await measure(question, plain, OURS),
      withHolidays: await measure(question, withHolidays, OURS),
      newYork: await measure(question, newYork, OURS),
      limit: await measure(question, limit, OURS),
      theirsPlain: await measure(question, theirsPlain, THEIRS[question]),
      theirsWithHolidays: await measure(question, theirsWithHolidays, THEIRS[question]),
    };
    const compare = (name: string, ns: number, against: string, againstNs: number, wantedTimes: number | null) =>
      compared.push({ question: `${question}, ${name}`, ns, against, againstNs, wantedTimes });
    const { theirsPlain: plainNs, theirsWithHolidays: holidaysNs, limit: limitNs } = measured;
    compare("no holidays", measured.plain, "opening_hours", plainNs, workingTime ? 50 : 10);
    compare("holidays", measured.withHolidays, "opening_hours", holidaysNs, 100);
    compare("holidays, New York", measured.newYork, "opening_hours in Bogotá", holidaysNs, 100);
    compare("no holidays", measured.plain, "bare table", limitNs, 1 / 8);
    compare("holidays", measured.withHolidays, "bare table", limitNs, 1 / 8);
    // The table knows no zone; what one that moves its clock costs is shown, not promised.
    compare("holidays, New York", measured.newYork, "bare table", limitNs, null);
  }
  return compared;
}

/** opening_hours reads the host's zone. */
function standInBogota(): void {
  process.env.TZ = "America/Bogota";
  const offsets = [0, 6].map((month) => new Date(2026, month, 1).getTimezoneOffset());
  if (offsets.some((offset) => offset !== 300)) throw new Error("The host's zone could not be set to America/Bogota");
}

function colombianHolidays(): string[] {
  const calendar = new Holidays("CO");
  const years = Array.from({ length: 16 }, (_, index) => 2020 + index);
  const dates = years.flatMap((year) =>
    calendar.getHolidays(year).flatMap(({ type, date }) => (type === "public" ? [date.slice(0, 10)] : [])),
  );
  return [...new Set(dates)];
}

function offRule(date: string): string {
  const month = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" }).format(Date.parse(date));
  return `${date.slice(0, 4)} ${month} ${date.slice(8, 10)} off`;
}

function ours(compiled: CompiledSchedule): Side {
  return {
    "is open": (instants) => {
      let sum = 0;
      for (const at of instants) sum += isOpenAt(compiled, at) ? 1 : 0;
      return sum;
    },
    "next change": (instants) => {
      let sum = 0;
      for (const at of instants) sum += nextChange(compiled, at) ?? 0;
      return sum;
    },
    "working time": (spans) => {
      let sum = 0;
      for (const [from, to] of spans) sum += workingTimeBetween(compiled, from, to);
      return sum;
    },
  };
}

function theirs(text: string): Side {
  const hours = new openingHours(text, null);
  return {
    "is open": (instants) => {
      let sum = 0;
      for (const at of instants) sum += hours.getState(new Date(at)) ? 1 : 0;
      return sum;
    },
    "next change": (instants) => {
      let sum = 0;
      for (const at of instants) sum += hours.getNextChange(new Date(at))?.getTime() ?? 0;
      return sum;
    },
    "working time": (spans) => {
      let sum = 0;
      for (const [from, to] of spans) sum += hours.getOpenDuration(new Date(from), new Date(to))[0];
      return sum;
    },
  };
}

/**
 * The least that a machine could do for these questions: the same week for ever, five hours from UTC, no holiday, no
 * exception, no zone, no check of its input. Everything is looked up by the minute of the week.
 */
function bareTable(): Side {
  const minutes = 7 * 1440;
  const week = minutes * MINUTE;
  const open = new Uint8Array(minutes);
  for (const [day, weekday] of WEEKDAYS.entries())
    for (const { opensAtMinute, closesAtMinute } of OFFICE.weekly[weekday])
      open.fill(1, day * 1440 + opensAtMinute, day * 1440 + closesAtMinute);
  const changeIn = new Uint16Array(minutes);
  const before = new Float64Array(minutes);
  for (let minute = 1; minute < minutes; minute++)
    before[minute] = (before[minute - 1] ?? 0) + (open[minute - 1] ?? 0) * MINUTE;
  for (let minute = 0; minute < minutes; minute++) {
    let distance = 1;
    while (open[(minute + distance) % minutes] === open[minute]) distance += 1;
    changeIn[minute] = distance;
  }
  const openInAWeek = before[minutes - 1] ?? 0;
  // Monday 5 January 1970, 00:00 in Bogotá.
  const epoch = 4 * 1440 * MINUTE + 5 * 60 * MINUTE;
  const worked = (at: number) => {
    const weeks = Math.floor((at - epoch) / week);
    const inWeek = at - epoch - weeks * week;
    const minute = (inWeek / MINUTE) | 0;
    return weeks * openInAWeek + (before[minute] ?? 0) + (open[minute] ?? 0) * (inWeek - minute * MINUTE);
  };
  return {
    "is open": (instants) => {
      let sum = 0;
      for (const at of instants) sum += open[(((at - epoch) / MINUTE) | 0) % minutes] ?? 0;
      return sum;
    },
    "next change": (instants) => {
      let sum = 0;
      for (const at of instants) {
        const minute = ((at - epoch) / MINUTE) | 0;
        sum += epoch + (minute + (changeIn[minute % minutes] ?? 0)) * MINUTE;
      }
      return sum;
    },
    "working time": (spans) => {
      let sum = 0;
      for (const [from, to] of spans) sum += worked(to) - worked(from);
      return sum;
    },
  };
}

function agree(first: Side, ...others: Side[]): void {
  const { instants, spans } = prepared(32);
  for (const other of others) {
    for (const question of ["is open", "next change"] as const)
      for (const at of instants) if (first[question]([at]) !== other[question]([at])) differ(question, [at]);
    for (const span of spans.slice(0, 2))
      if (first["working time"]([span]) !== other["working time"]([span])) differ("working time", span);
  }
}

function differ(question: Question, at: readonly number[]): never {
  throw new Error(`The answers differ: ${question}, ${at.map((instant) => new Date(instant).toISOString())}`);
}

/** Random but the same in each run; spans are spread evenly up to the longest, however few are taken. */
function prepared(count: number): { instants: number[]; spans: Span[] } {
  let state = 20_261_124;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const instants = Array.from({ length: count }, () =>
    Math.floor(FIRST_INSTANT + random() * (LAST_INSTANT - FIRST_INSTANT)),
  );
  const spans = instants.map((_, index): Span => {
    const span = Math.floor((((index + 0.5) * 0.618_034) % 1) * LONGEST);
    const from = Math.floor(FIRST_INSTANT + random() * (LAST_INSTANT - FIRST_INSTANT - span));
    return [from, from + span];
  });
  return { instants, spans };
}

/** The median time of one answer in nanoseconds. */
async function measure(question: Question, side: Side, count: number): Promise<number> {
  const { instants, spans } = prepared(count);
  let sum = 0;
  const bench = new Bench({ time: 150, iterations: 3, warmupTime: 50, warmupIterations: 1 });
  bench.add(question, () => {
    sum += question === "working time" ? side[question](spans) : side[question](instants);
  });
  await bench.run();
  if (Number.isNaN(sum)) throw new Error(`${question}: an answer was no number`);
  const result = bench.tasks[0]?.result;
  if (!result || !("latency" in result)) throw new Error(`${question} was not measured`);
  return (result.latency.p50 * 1_000_000) / count;
}

/** The comparison as a line of the bench. */
export function scheduleRow({ question, ns, against, againstNs, wantedTimes }: Comparison): Row {
  const times = againstNs / ns;
  return {
    what: `${question}, against ${against}`,
    measured: `${inWords(times)} (${ns.toFixed(1)} ns, ${againstNs.toFixed(1)} ns)`,
    wanted: wantedTimes === null ? "" : inWords(wantedTimes),
    met: wantedTimes === null ? null : times >= wantedTimes,
  };
}

function inWords(times: number): string {
  return times >= 1 ? `${Math.round(times)} times as fast` : `takes ${(1 / times).toFixed(1)} times as long`;
}

if (import.meta.url === pathToFileURL(argv[1] ?? "").href) console.table((await benchSchedule()).map(scheduleRow));
