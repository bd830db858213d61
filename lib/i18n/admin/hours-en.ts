import type { TimeTrouble } from "#lib/admin/week-edit.ts";
import type { GapWords } from "#lib/catalogue/say-gap.ts";
import { en as shared } from "#lib/i18n/en.ts";
import { capital, within } from "#lib/i18n/moment.ts";
import { changesEn } from "./changes-en.ts";
import type { CalendarDay, HoursWords } from "./hours-es.ts";
import { keptEn } from "./parts-en.ts";
import { publishEn } from "./publish-en.ts";

const NBSP = "\u00a0";
const MINUTES_IN_A_DAY = 1440;

const weekday = (index: number) => shared.weekdays[index] ?? "";

function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}${NBSP}min`;
  return `${hours}${NBSP}h${rest === 0 ? "" : `${NBSP}${rest}${NBSP}min`}`;
}

const troubles: Record<TimeTrouble, string> = {
  unreadable: "This is not a time. Write, for example, 7:00 a.m. or 19:00.",
  zero_length: "It closes at the time at which it opens. A whole day is from 12:00 a.m. to 12:00 a.m., end of the day.",
  overlap: "It opens before another interval of this day, or of the night before, has closed.",
};

const dayText = (one: CalendarDay) =>
  `${weekday(one.weekday)} ${one.day} ${shared.months[one.month]}${one.year === null ? "" : ` ${one.year}`}`;

const gap: GapWords = { ...changesEn, ...publishEn };

export const hoursEn: HoursWords = {
  time: shared.time,
  duration,
  title: "Hours",
  channel: "Channel",
  edited: "edited",
  gone: "That channel is not in the draft any more.",
  save: "Save the hours",

  week: {
    title: "Week",
    total: (now, before, city) => `${now} a week${before === null ? "" : `, ${before} before`}. ${city} time.`,
    caption: (channel) =>
      `Weekly hours of ${channel}. Drag an edge of the bar or type the exact time: they are the same data.`,
    day: "Day",
    bar: "The day as a bar",
    exact: "Opens and closes",
    weekday: (index) => weekday(index),
    opens: (index, nth, count) => `${weekday(index)}, opens${count > 1 ? `, interval ${nth}` : ""}`,
    closes: (index, nth, count) => `${weekday(index)}, closes${count > 1 ? `, interval ${nth}` : ""}`,
    another: (index, which) => `${weekday(index)}, another interval, ${which}`,
    closed: "Closed",
    openDay: "Open",
    openDayNamed: (index) => `Open on ${weekday(index)}`,
    add: (index) => `Add another interval, ${weekday(index)}`,
    remove: (index, nth, count) => `Remove interval${count > 1 ? ` ${nth}` : ""}, ${weekday(index)}`,
    nextDay: "+1 day",
    nextDayLong: "closes on the next day",
    endOfDay: "end of the day",
    fromTheNight: (until) => `Still open from the night before, until ${until}`,
    grip: (minute) => {
      if (minute === MINUTES_IN_A_DAY) return `${shared.time(minute)}, end of the day`;
      return minute > MINUTES_IN_A_DAY
        ? `${shared.time(minute - MINUTES_IN_A_DAY)} on the next day`
        : shared.time(minute);
    },
    range: (opens, closes) => `${opens} – ${closes}`,
    before: (what) => `${what} before`,
    beforeClosed: "closed before",
    copyMonday: "Copy Monday to the other days",
    copied: "Monday’s hours are on every day now.",
    undo: "Undo",
    closedOnHolidays: "Closes on public holidays",
    nextHoliday: (one, name) => `Next: ${dayText(one)}, ${name}`,
    noHoliday: "The catalogue has no holidays to come.",
    acceptsWhileClosed: "Takes messages while it is closed",
    acceptsHint: "They are dealt with from the next opening on",
    troubles,
  },

  coverage: {
    title: "Hours without any channel",
    none: "No new gap without a channel in the next 12 months.",
    some: (count) =>
      count === 1
        ? "One new gap without a channel in the next 12 months:"
        : `${count} new gaps without a channel in the next 12 months:`,
    more: (count) =>
      count === 1
        ? "and one more, shown in “Compare and publish”"
        : `and ${count} more, shown in “Compare and publish”`,
    waiting: "Working it out…",
    unknown: "Correct what is marked to see whether a gap without a channel opens.",
    gap,
  },

  clash: {
    title: (by) => `${by} changed the same while you were editing it. Yours was not saved and is still here.`,
    theirs: (what, hours) => `${what}: it says ${hours} there`,
    mine: (hours) => `; you typed ${hours}`,
    keepMine: "Save mine",
    takeTheirs: "Leave what is saved",
    holidays: "Closes on holidays",
    accepts: "Takes messages while it is closed",
    other: "Something else of this channel",
    yes: "yes",
    no: "no",
    closed: "closed",
    somebody: "Somebody",
  },

  dates: {
    title: "Special dates",
    lede: "They replace the hours of that day.",
    add: "Add a date",
    empty:
      "There are no special dates. Add one to open or close otherwise on a day or several, in one channel or more.",
    date: "Date",
    hours: "Hours",
    reason: "Reason",
    owners: "Applies to",
    actions: "Actions",
    on: dayText,
    between: (from, to) => `${dayText(from)} to ${dayText(to)}`,
    since: (from) => `From ${dayText(from)}, until further notice`,
    closed: "Closed",
    all: "All",
    allChannels: "All channels",
    tier: (level) => `Tier ${level}`,
    allBut: (names) => `All but ${shared.list(names.map(within))}`,
    some: (names) => capital(shared.list(names.map(within))),
    yields: (days, names, other) => `${days}: for ${shared.list(names.map(within))} “${other}” holds, not this date.`,
    states: { new: "new", changed: "edited", removed: "removed" },
    edit: (what) => `Edit: ${what}`,
    copy: (what) => `Copy to the next year: ${what}`,
    remove: (what) => `Remove: ${what}`,
    restore: (what) => `Restore: ${what}`,
    restoreShort: "Restore",
    removed: (what) => `“${what}” was removed.`,
    undo: "Undo",
    gone: "That date is not in the draft any more; somebody changed or removed it.",
    notUndone: "That could not be done: somebody changed this date meanwhile.",
  },

  form: {
    ...keptEn,
    titleNew: "New special date",
    titleEdit: "Edit the special date",
    from: "From",
    to: "To",
    toHint: "Included. Empty: that day alone.",
    forever: "Until further notice",
    hours: "Hours of those days",
    closed: "Closed all day",
    open: "Open at these hours",
    opens: (nth) => `Interval ${nth}, opens`,
    closes: (nth) => `Interval ${nth}, closes`,
    hoursHint: "7:00 a.m. or 19:00. The second interval may stay empty.",
    reason: "Reason",
    reasonHint: "One sentence; the public reads it.",
    owners: "Applies to",
    every: "All",
    everyButStandby: "All but those for emergencies",
    save: "Save the date",
    saveAnother: "Save and add another",
    cancel: "Cancel",
    required: "This is required.",
    nobody: "Choose at least one.",
    noHours: "Say at which hours it opens, or choose “Closed all day”.",
    bothEnds: "Clear this date, or untick “Until further notice”: both cannot hold.",
    endsBefore: "It ends before it starts.",
    past: "It has passed. Check the year.",
    notADate: "This is not a date between 2000 and 2100.",
    taken: (names) =>
      `${capital(shared.list(names.map(within)))} ${names.length === 1 ? "has" : "have"} a special date for those days already: edit or remove it first.`,
    without: (names) =>
      `${capital(shared.list(names.map(within)))} ${names.length === 1 ? "has" : "have"} no hours in the draft any more: untick it.`,
    changed: (now) =>
      `Somebody changed or removed this date while you were editing it. What you typed is still here and was not saved. ${
        now.length === 0 ? "It is not in the draft any more" : `It says now: ${now.join("; ")}`
      }. If you save, it becomes a new date.`,
    failed: "It could not be saved. What you typed is still here; try again.",
    troubles,
    summary: "Not saved yet: mend what is marked.",
  },
};
