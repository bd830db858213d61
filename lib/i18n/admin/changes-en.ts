import type { ChannelKind } from "#lib/routing/request.ts";
import { en as shared } from "../en.ts";
import { capital, within } from "../moment.ts";
import type { ChangeWords } from "./changes-es.ts";
import { gatheredWords } from "./gathered.ts";

type Key = { readonly digit: string; readonly label: string };

const { list } = shared;

function date(text: string, thisYear: number): string {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return `${day} ${shared.months[month - 1]}${year === thisYear ? "" : ` ${year}`}`;
}

export const changesEn: ChangeWords = {
  ...gatheredWords(shared, {
    to: "to",
    everyDay: "every day",
    closed: "closed",
    allPriorities: "all priorities",
  }),
  date,
  allTypes: "all requests",
  owners: (names: readonly string[]) => capital(list(names.map(within))),
  kind: (kind: ChannelKind) => shared.kinds[kind],
  desk: "Desk",
  holidays: "Holidays",
  notices: "Notices",
  order: "Order of the channels",
  tier: (level: number, name: string) => `Tier ${level}, ${name}`,
  shortTier: (level: number) => `tier ${level}`,
  nothing: "was not there",
  gone: "is taken away",
  newChannel: "new channel",
  channelGone: "the channel is taken away",
  newTier: "new tier",
  tierGone: "the tier is taken away",
  weekly: (days: string, said: string) => `${days} ${said}`,
  onHolidays: (closed: boolean) => (closed ? "closed on holidays" : "open on holidays as on any day"),
  exceptionDates: (from: string, to: string | null) => {
    if (to === from) return from;
    return to === null ? `from ${from} until further notice` : `${from} to ${to}`;
  },
  usual: (dates: string) => `${dates}, usual hours`,
  special: (dates: string, said: string) => `${dates}, ${said}`,
  because: (reason: string) => `reason: ${reason}`,
  hidden: "hours not published",
  field: {
    kind: (said: string) => `kind: ${said}`,
    name: (said: string) => `name: ${said}`,
    description: (said: string) => `description: ${said || "none"}`,
    requestTypes: (said: string) => `serves ${said}`,
    priorities: (said: string) => `priorities: ${said}`,
    standby: (isStandby: boolean) => (isStandby ? "stand-by line" : "ordinary line"),
    acceptsWhileClosed: (accepts: boolean) =>
      accepts ? "takes messages while closed" : "takes no messages while closed",
    active: (isActive: boolean) => (isActive ? "published" : "taken off the page"),
    intro: (said: string) => `introduction: ${said || "none"}`,
    motto: (said: string) => `motto: ${said || "none"}`,
    timeZone: (said: string) => `time zone: ${said}`,
  },
  inOtherLanguage: { es: (said: string) => `in Spanish, ${said}`, en: (said: string) => `in English, ${said}` },
  contact: {
    phone: (published: string, dialled: string) => `${published}, dials ${dialled}`,
    extensions: (all: readonly string[]) => `extension ${list(all)}`,
    menu: (keys: readonly Key[]) => `in the menu, ${dial(keys)}`,
    shownAs: (published: string, value: string) => `${value}, written ${published}`,
  },
  orderOf: {
    contacts: (names: readonly string[]) => `order of the contacts: ${names.join("; ")}`,
    exceptions: (names: readonly string[]) => `order of the special dates: ${names.join("; ")}`,
    notices: (names: readonly string[]) => `order: ${names.join("; ")}`,
    channels: (names: readonly string[]) => names.join(", "),
  },
  workingDay: (day: string) => `${day}, working day`,
  holiday: (day: string, name: string) => `${day}, ${name}`,
  notice: (from: string, to: string, text: string) => `${from} to ${to}: ${text}`,
  noNotice: (from: string, to: string) => `${from} to ${to}: no notice`,
  dateAndTime: (day: string, minute: number) => `${day}, ${shared.time(minute)}`,
};

function dial(keys: readonly Key[]): string {
  return keys.length === 0 ? "no key" : shared.channels.dial(keys);
}
