import type { ChannelKind, Priority, RequestType } from "#lib/routing/request.ts";
import type { Words } from "./es.ts";
import { capital, type Day, FAR_DAYS, type Moment, sentence, within } from "./moment.ts";

const NBSP = "\u00a0";
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as readonly string[];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as readonly string[];

/** "7:00 p.m."; minute 1440 is the midnight that ends the day. */
function time(minute: number): string {
  const hour = Math.floor(minute / 60) % 24;
  return `${hour % 12 || 12}:${String(minute % 60).padStart(2, "0")}${NBSP}${hour < 12 ? "a.m." : "p.m."}`;
}

function list(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

function duration(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (days > 0) return `${days} ${days === 1 ? "day" : "days"}${hours > 0 ? ` ${hours}${NBSP}h` : ""}`;
  if (hours > 0) return `${hours}${NBSP}h${rest > 0 ? ` ${rest}${NBSP}min` : ""}`;
  return `${rest}${NBSP}min`;
}

function date({ day, month }: Day): string {
  return `${day} ${MONTHS[month]}`;
}

function dayAhead(day: Day): string {
  if (day.daysAhead === 1) return "tomorrow";
  if (day.daysAhead > 1 && day.daysAhead < 7) return `on ${WEEKDAYS[day.weekday]}`;
  return `on ${date(day)}${day.daysAhead > FAR_DAYS ? ` ${day.year}` : ""}`;
}

/** "at 7:00 a.m.", "tomorrow at 7:00 a.m.", "on Monday at 7:00 a.m." */
function at(moment: Moment): string {
  return moment.daysAhead === 0 ? `at ${time(moment.minute)}` : `${dayAhead(moment)} at ${time(moment.minute)}`;
}

function atShort(moment: Moment): string {
  if (moment.daysAhead === 0) return `at ${time(moment.minute)}`;
  return `${dayAhead(moment).replace(/^on /, "")} ${time(moment.minute)}`;
}

function until(moment: Moment): string {
  return moment.daysAhead === 0 ? time(moment.minute) : `${time(moment.minute)} ${dayAhead(moment)}`;
}

const requestTypes: Record<RequestType, { name: string; plural: string; option: string; hint: string }> = {
  incident: {
    name: "incident",
    plural: "incidents",
    option: "Incident: something does not work",
    hint: "Something that you used stopped working or works badly.",
  },
  service_request: {
    name: "service request",
    plural: "service requests",
    option: "Service request: help or a change",
    hint: "You need help, a setting or a change.",
  },
  petition: {
    name: "petition",
    plural: "petitions",
    option: "Petition: ask for information or an act",
    hint: "You ask for information, a document or an act.",
  },
  complaint: {
    name: "complaint",
    plural: "complaints",
    option: "Complaint: about how you were treated",
    hint: "You are not satisfied with somebody’s conduct or attention.",
  },
  claim: {
    name: "claim",
    plural: "claims",
    option: "Claim: the service failed",
    hint: "The service was not given as it should be and you ask to have it put right.",
  },
  suggestion: {
    name: "suggestion",
    plural: "suggestions",
    option: "Suggestion: an idea to improve",
    hint: "You propose an improvement of the service.",
  },
  appeal: {
    name: "appeal",
    plural: "appeals",
    option: "Appeal: review a decision",
    hint: "You ask somebody else to review a decision that you do not share.",
  },
};

const priorities: Record<Priority, { name: string; hint: string }> = {
  P1: { name: "Critical", hint: "Critical: you cannot send or receive certified e-mail." },
  P2: { name: "High", hint: "High: you can work only in part, and it is urgent." },
  P3: { name: "Medium", hint: "Medium: you can work, with some trouble." },
  P4: { name: "Low", hint: "Low: a question or a change that can wait." },
};

const kinds: Record<ChannelKind, string> = {
  phone: "phone",
  email: "e-mail",
  chat: "chat",
  web: "website",
  messaging: "messaging",
  in_person: "front desk",
};

export const en: Words = {
  language: "en",
  locale: "en",
  weekdays: WEEKDAYS,
  months: MONTHS,
  time,
  list,
  requestTypes,
  priorities,
  kinds,

  site: {
    skip: "Skip to content",
    sections: "Sections",
    channels: "Channels",
    hours: "Hours",
    escalation: "Escalation",
    requests: "Requests",
    otherLanguage: "Español",
    theme: "Switch between light and dark theme",
    title: (state, desk) => `${state}: support for ${desk}`,
    description: (desk) => `Support channels of ${desk}, with their state at this moment.`,
    socialCard: "An open door and the question: which channel is open now?",
  },

  answer: {
    openNow: "Open now",
    openForCritical: "Open for critical cases",
    closesIn: (minutes) => `Closes in ${duration(minutes)}`,
    closedNow: "Closed now",
    closedForHoliday: "Closed for a holiday",
    noChannel: "No channel attends",
    until: (moment) => `until ${until(moment)}`,
    attendedUntil: (moment) => `we attend until ${until(moment)}`,
    allDay: "24 hours",
    opens: (moment) => `opens ${atShort(moment)}`,
    noOpening: "and none has a planned opening",
    clock: (day, minute) => `${WEEKDAYS[day.weekday]} ${date(day)}, ${time(minute)}`,
    inCity: (city) => `in ${city}`,
    whereYouAre: (clock) => `(${clock} where you are)`,
    criticalCases: "Critical, 24 hours:",
    deviceClock: "by your device’s clock",
  },

  finder: {
    type: "What do you need?",
    technical: "Technical support",
    pqrsa: "PQRSA (petitions and complaints)",
    urgency: "How urgent is it?",
    show: "Show the recommended channel",
    notUnderstood: "We do not recognise what this address asks for; this is the most common case. Choose yours.",
  },

  pick: {
    recommended: "We recommend",
    state: {
      open: "Open",
      openAlways: "Open, 24 hours",
      closesIn: (minutes) => `Open, ${duration(minutes)} left`,
      soon: (minutes) => `Closes in ${duration(minutes)}`,
      opens: (moment) => `Opens ${atShort(moment)}`,
      noOpening: "No planned opening",
    },
    call: (number) => `Call ${number}`,
    callMenu: "Call with the options dialled",
    menu: "In the menu:",
    andThen: "then",
    write: "Write to support",
    writeTo: (channel) => `Write to ${channel}`,
    openChat: "Open the chat",
    openPage: "Open the page",
    also: "Also open now",
    closed: "Closed for this case",
    until: (moment) => `until ${until(moment)}`,
    allDay: "24 hours",
    opens: (moment) => `opens ${atShort(moment)}`,
    noOpening: "no planned opening",
    none: "No channel attends this case for now.",
  },

  why: {
    allTypesUntil: (moment) => sentence(`It takes every request and is open until ${until(moment)}`),
    allTypesAlways: "It takes every request, 24 hours a day.",
    dedicatedUntil: (type, moment) => sentence(`It is the channel made for ${type}; it is open until ${until(moment)}`),
    dedicatedAlways: (type) => `It is the channel made for ${type}; it is open 24 hours a day.`,
    phoneFirstUntil: (moment) => sentence(`For a critical case, call: a person answers until ${until(moment)}`),
    phoneFirstAlways: "For a critical case, call: a person answers at any hour.",
    standbyForClosedPhone: "The phone line is closed; for critical cases this number answers.",
    standbyWhenPhoneOpen: "This number is for when the phone line does not answer or is closed.",
    standbyAlone: "For critical cases this number answers.",
    generalForClosedDedicated: (channel, opens, closes) =>
      sentence(
        `${channel} is closed${opens ? ` and opens ${at(opens)}` : ""}; meanwhile this channel attends${closes ? ` until ${until(closes)}` : ""}`,
      ),
    closedToday: {
      holiday: (name) => `Today is a holiday (${name}) and no channel attends your case.`,
      exception: (reason) => `Special hours today: ${reason.replace(/\.$/, "")}.`,
      hours: "At this hour no channel attends your case.",
    },
    writeNow: (moment) =>
      sentence(
        `Write now: we read it ${moment.daysAhead === 0 ? "" : `${dayAhead(moment)} `}from ${time(moment.minute)}`,
      ),
    opensFirst: (moment) => sentence(`This one opens first: ${at(moment)}`),
    afterHoliday: (name, day) => `${capital(dayAhead(day).replace(/^on /, ""))} is a holiday (${name}).`,
    none: "No channel has a planned opening for this case.",
  },

  channels: {
    title: "All channels",
    allRequests: "All requests",
    types: (types, priorities) => capital(`${list(types)}${priorities ? `, priority ${list(priorities)} only` : ""}`),
    typesOnly: (priorities) => `All requests, priority ${list(priorities)} only`,
    openAlways: "Always open",
    neverCloses: "Does not close",
    open: "Open",
    closed: "Closed",
    holiday: (name) => `Holiday: ${name}.`,
    closesAt: (moment) => `Closes ${at(moment)}`,
    opensAt: (moment) => `Opens ${atShort(moment)}`,
    left: (minutes) => `${duration(minutes)} to go`,
    noOpening: "No planned opening",
    everyDay: "Every day",
    allDay: "24 hours",
    noHours: "No hours",
    nextDay: "(next day)",
    days: (first, last) =>
      first === last
        ? (WEEKDAYS[first] ?? "")
        : `${WEEKDAYS[first]} ${last === first + 1 ? "and" : "to"} ${WEEKDAYS[last]}`,
    range: (opens, closes) => `${opens} – ${closes}`,
    closedOnHolidays: "Closed on holidays",
    dial: (keys) =>
      `press ${keys.map(({ digit, label }) => (label ? `${digit} (${label})` : digit)).join(" and then ")}`,
    extension: "Ext.",
    openChat: "Open the chat",
    chatOpens: (moment) => `The chat opens ${at(moment)}`,
  },

  week: {
    title: "This week, hour by hour",
    caption: (from, to, year, city) =>
      `Week from ${from.month === to.month ? from.day : date(from)} to ${date(to)} ${year}: which channels attend at each hour, in ${city} time`,
    hours: "Hours of the day",
    axis: (hour) => `${hour % 12 || 12}${NBSP}${hour % 24 < 12 ? "a.m." : "p.m."}`,
    today: "today",
    now: "Now",
    nowAt: (clock) => `Now, ${clock}`,
    all: ["All", " channels"],
    allKey: "All channels",
    someKey: "Some channels",
    onlyKey: (channels) => `${capital(list(channels.map(within)))} only`,
    allBut: (channel) => `All but ${within(channel)}`,
    some: (channels) => capital(list(channels.map(within))),
    holiday: "Holiday",
    special: "Special hours",
    between: (from, to) => `, ${from} to ${to}`,
    nextHoliday: (name) => `Next holiday: ${name}`,
    others: "Other holidays:",
    holidayOn: (day, name) => `${date(day)}, ${name}`,
  },

  tiers: {
    title: "Escalation levels",
    lede: "Start at the first level. If the answer does not solve your case, ask for the next one.",
    ordinal: ["First escalation", "Second escalation", "Third escalation"],
    notPublished: "Hours not published",
  },

  requests: {
    title: "Open a request in writing",
    lede: "At any hour and without an account. You get a filing number and a private link to follow it.",
    open: "Open a request",
    followTitle: "Follow a request",
    followLede: "Open it with your private link. If you do not have it, ask for it again.",
    number: "Filing number",
    email: "E-mail",
    ask: "Ask for the link",
  },

  foot: {
    holidays: (office, always, city) =>
      `${office.length > 0 ? `${capital(list(office.map(within)))} ${office.length === 1 ? "closes" : "close"} on Colombian national holidays. ` : ""}${always.length > 0 ? `${capital(list(always.map(within)))} ${always.length === 1 ? "attends" : "attend"} on holidays too. ` : ""}All times are ${city} time.`,
    vcard: "Keep the numbers (vCard)",
    ical: "Calendar of closures (iCal)",
    json: "Catalogue as JSON",
    api: "For programmers (API)",
    colophon: (day, year, revision) => `Hours in force since ${date(day)} ${year}, revision ${revision}.`,
  },

  stale: {
    title: "We could not confirm today’s hours.",
    shown: (when) => sentence(`These are the hours as we knew them ${when}`),
    offline: "No Internet connection.",
    kept: (when) => sentence(`These are the hours that your device kept ${when}`),
    critical: (channel) => `${channel} is always open:`,
    when: (day, minute) => {
      if (day.daysAhead < -FAR_DAYS) return `${-day.daysAhead} days ago`;
      return `${day.daysAhead === 0 ? "today" : `on ${date(day)}`} at ${time(minute)}`;
    },
  },
};
