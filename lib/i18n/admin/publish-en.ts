import { minuteOf } from "#lib/schedule/time-text.ts";
import { en as shared } from "../en.ts";
import { capital, sentence, within } from "../moment.ts";
import type { PublishSaid, SaidDate } from "./publish-es.ts";

const NBSP = "\u00a0";
const { list, months, time, weekdays } = shared;
const { nextDay, range } = shared.channels;

function date({ day, month, year }: SaidDate): string {
  return `${day} ${months[month]}${year === null ? "" : ` ${year}`}`;
}

function longDate(one: SaidDate): string {
  return `${weekdays[one.weekday]} ${date(one)}`;
}

function letters(all: readonly string[]): string {
  return `${all.length === 1 ? "gap" : "gaps"} ${list(all)}`;
}

export const publishEn: PublishSaid = {
  number: (count) => count.toLocaleString("en"),
  who: (types, priorities) => `${capital(types)}, ${priorities}`,
  gapOnce: (day, hours) => `no channel open, ${longDate(day)}, ${hours}`,
  gapWeekly: (indexes, hours, from) =>
    `no channel open, ${indexes.length === 7 ? "every day" : list(indexes.map((index) => `${weekdays[index]}s`))}, ${hours}, from ${date(from)}`,
  untilLater: (opens, closes, days) =>
    `${range(time(minuteOf(opens)), time(minuteOf(closes)))} ${days === 1 ? nextDay : `(${days} days later)`}`,
  letters,
  gapLabel: (all) => list(all),
  always: (lines) => (lines.length === 0 ? "." : `: ${list(lines.map(within))}.`),
  neverOpen: (name) => `${name}: its hours have no hour at which it is open.`,
  noContact: {
    phone: (name) => `${name}: it is a telephone line and has no number to call.`,
    email: (name) => `${name}: it is an e-mail channel and has no e-mail address.`,
    url: (name) => `${name}: it is used on the web and has no web address.`,
    address: (name) => `${name}: it is a place to go to and has no postal address.`,
  },
  unknownNumber: (name, dialled) =>
    `${name}: ${dialled} is dialled, and no such numbers are known. Call it to make sure.`,
  otherNumber: (name, published, dialled) => `${name}: people read ${published}, but ${dialled} is dialled.`,
  week: (from, to) => `Week from ${from.month === to.month ? from.day : date({ ...from, year: null })} to ${date(to)}`,
  day: (one) => `${(weekdays[one.weekday] ?? "").slice(0, 3)} ${one.day}`,
  dayColumn: (one) => `${one.day} ${(months[one.month] ?? "").slice(0, 3)}`,
  between: (from, to) => `, ${shared.time(from)} to ${shared.time(to)}`,
  all: "All",
  some: (names) => capital(list(names.map(within))),
  only: shared.week.onlyKey,
  duration: (minutes) => `${(minutes / 60).toLocaleString("en", { maximumFractionDigits: 2 })}${NBSP}h`,
  same: (hours) => `${hours}, same`,
  ordinaryWeek: "Ordinary week",
  replay: {
    none: (days) => `There were no requests in the last ${days} days.`,
    after: (all, days) => `of ${all} would have come outside hours in the last ${days} days`,
    same: (revision) => `, as many as with revision ${revision}.`,
    other: (revision, before) => `; with revision ${revision}, ${before}.`,
  },
  from: (day, minute) => sentence(capital(`${longDate(day)}, ${atTime(minute)}`)),
  now: "In force as soon as you publish it.",
  rebased: (number, day, note) =>
    `Revision ${number}, scheduled for ${date(day)} (${note}), takes these changes over, too.`,
  clash: (revision) =>
    `Revision ${revision} changed the same in another way, and so it cannot be published. Correct the draft there, or withdraw the revision if it is scheduled.`,
  settling: (revision) =>
    `Revision ${revision} came into force after the draft was begun, and both changed the same in another way. Choose at each point what stays in the draft; everything else of both is kept.`,
  changedMeanwhile: (by, fresh, gone) =>
    `${by} changed the draft while you compared it: ${list([
      ...(fresh > 0 ? [fresh === 1 ? "one new change, marked" : `${fresh} new changes, marked`] : []),
      ...(gone > 0 ? [gone === 1 ? "one change that is gone" : `${gone} changes that are gone`] : []),
      ...(fresh + gone === 0 ? ["it says the same"] : []),
    ])}. What you typed and confirmed is still here; look at it and publish.`,
  publishedMeanwhile: (first, last) =>
    `While you compared, ${first === last ? `revision ${first} was` : `revisions ${first} to ${last} were`} published. This comparison counts with it already; what you typed and confirmed is still here. Look at it and publish.`,
  settled: {
    kept: "The draft says now what you chose. This is what would change if it is published.",
    overtaken:
      "What you chose was not applied: somebody else has chosen or published. This is what the draft would change now; if it is not what you want, correct it before you publish.",
    noneLeft: "With what you chose, the draft says what is in force already: there is nothing left to publish.",
  },
  trouble: {
    choice: "Choose one of the two.",
    otherInstant: "What was compared was another date. This is the one that you wrote: look at it and publish.",
    settle: {
      failed: "The draft could not be changed. What you chose is still here; try again.",
      not_chosen: "Nothing was changed: choose at each point what stays.",
      not_together:
        "Nothing was changed: what you chose cannot stand together. Choose the same at the points, or correct the draft.",
      changed_meanwhile:
        "Nothing was changed: the draft, or what is in force, changed while you chose. Look at it and choose again.",
    },
    gone: "Somebody published or discarded the draft while you compared it. What you typed is still here.",
    date: "It is not a date. Write, for example, 30/11/2026.",
    time: "It is not a time. Write, for example, 7:00 a.m. or 19:00.",
    past: "It has passed. Choose “Now” or an hour that is to come.",
    note: "Write what changes and why: whoever looks at the history reads it.",
    noteLong: "It is too long: it has 2,000 characters at most.",
    gaps: (all) => `Nothing was published: ${letters(all)} still to be confirmed.`,
    critical: "Nothing was published: confirm a second time that a P1 case has no channel.",
    base: (number) =>
      `Nothing was published: what is in force changed while you compared. It is compared with revision ${number} now; look at it and publish.`,
    clash: "Nothing was published: somebody changed the same.",
    failed: "It could not be published. What you typed is still here; try again.",
  },
};

function atTime(minute: number): string {
  if (minute === 0) return "at midnight";
  if (minute === 720) return "at noon";
  return `at ${shared.time(minute)}`;
}
