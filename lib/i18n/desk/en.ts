import { en as shared } from "#lib/i18n/en.ts";
import { capital, sentence } from "#lib/i18n/moment.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { DeskWords } from "./es.ts";
import { date, NBSP, priority, statuses, when } from "./terms-en.ts";
import { ticketEn } from "./ticket-en.ts";

export const deskEn: DeskWords = {
  language: shared.language,
  time: shared.time,
  requestType: (type: RequestType) => capital(shared.requestTypes[type].name),
  requestTypeHint: (type: RequestType) => shared.requestTypes[type].hint,
  priority,
  priorityHint: (one: Priority) => shared.priorities[one].hint,
  status: statuses,
  tier: (level) => `Tier ${level}`,
  when,
  date,

  site: {
    title: "Support desk",
    theme: "Switch between light and dark theme",
    home: "Start",
    profile: (tier, admin) => (admin ? "Administration" : `Tier ${tier}`),
    admin: "Administration",
    menu: "Views",
    closeMenu: "Close the menu",
    opening: "Opening the page",
    outbox: "Outbox",
    account: "Your account",
    viewsHeading: "Views",
  },

  openNow: {
    open: "Open",
    closed: "Closed",
    allDay: shared.answer.allDay,
    until: shared.answer.until,
    closesIn: shared.answer.closesIn,
    opens: shared.answer.opens,
  },

  views: {
    mine: "Mine",
    unassigned: "Unassigned",
    tier: "Of my tier",
    waiting: "Waiting",
    escalated: "Escalated",
    pqrsa: "PQRSA",
    all: "All",
  },
  count: (count) => (count > 999 ? "999+" : String(count)),

  empty: {
    mine: ["Nothing in your name", "What you take or are given appears here. Begin with “Unassigned”."],
    unassigned: ["Nothing unassigned", "What comes in and nobody took appears here, the most urgent first."],
    tier: ["Nothing at your tier", "What is at your tier and unsolved appears here."],
    waiting: ["Nothing waiting", "What waits for the customer's answer appears here."],
    escalated: ["Nothing escalated", "What moved to tier 2 or 3 and is unsolved appears here."],
    pqrsa: ["No PQRSA pending", "Petitions, complaints, claims, suggestions and appeals appear here."],
    all: ["No requests yet", "Each request that comes by the form or is logged appears here."],
  },
  emptySearch: (text) => `Nothing with “${text}”`,
  emptySearchHint: "Check the spelling, or search by number, e-mail or telephone.",
  emptyFilter: "Nothing with these filters",
  clearFilters: "Clear the filters",

  list: {
    heading: "Requests",
    search: "Search",
    searchHint: "Words, number, e-mail or telephone",
    results: (text) => `“${text}”`,
    clearSearch: "Clear the search",
    filter: "Filter",
    filters: (count) => (count === 1 ? "1 filter" : `${count} filters`),
    any: "Any",
    nobody: "Nobody",
    log: "Log a call",
    older: "Next",
    newer: "Previous",
    pages: "Pages of the list",
    loading: "Loading requests",
    unread: "The list could not be read.",
    failed: "The list could not be read. What you see is the last that came.",
    signIn: "Sign in",
    retry: "Try again",
    unassigned: "Unassigned",
    assignedTo: (name) => `Assigned to ${name}`,
    atTier: "tier ",
    age,
    opened: (moment) => `Opened ${when(moment)}`,
    snoozed: "Snoozed",
    until: (moment) => `until ${when(moment).replace(/^(at|on) /, "")}`,
    anonymous: "Anonymous",
    table: "CSV",
    tableHint: "Download this list, with its filters, for a spreadsheet",
    keys: { move: "move", open: "open", help: "shortcuts" },
    select: "Select several",
    selectRow: (number) => `Select ${number}`,
    selected: (count) => (count === 1 ? "1 selected" : `${count} selected`),
    selectAll: "Select all that are shown",
    endSelecting: "Stop selecting",
    changed: (count) => (count === 1 ? "1 request changed" : `${count} requests changed`),
    notChanged: (count) => `${count} could not be changed:`,
    undone: (count) =>
      count === 0 ? "None is as it was" : count === 1 ? "1 request is as it was" : `${count} requests are as they were`,
    goneFromList: (count) =>
      count === 1
        ? "1 that you had selected is no longer in this list: it will not be changed"
        : `${count} that you had selected are no longer in this list: they will not be changed`,
  },

  ...ticketEn,

  dialog: { close: "Close", cancel: "Cancel" },

  did: {
    taken: (number) => `You took ${number}`,
    changed: (number) => `${number} changed`,
    status: (number, to) => `${number}: ${statuses[to].toLowerCase()}`,
    undo: "Undo",
    undone: (number) => `${number} is as it was`,
    undonePauseOver: (number) => `${number} is not snoozed: the time that it had has passed`,
    undoneButOpen: (number) => `${number} stays open: the rest is as it was`,
    dismiss: "Dismiss",
  },

  stale: {
    heading: (what, moment) =>
      what.length === 0
        ? "Somebody changed this request while you were writing."
        : sentence(`${shared.list([...what])}${moment === null ? "" : `, ${when(moment)}`}`),
    reply: "Your reply was not sent and is still in the box.",
    change: "Your change was not made.",
    sendAnyway: "I have seen it: send",
    asNote: "Save as a note",
    applyAnyway: "Apply it to how it is now",
    leave: "Leave it",
    wrote: (who) => `${who} wrote`,
  },

  refused: {
    invalid: (why) => `It could not be done: ${why}`,
    not_signed_in: "Your session ended. What you typed is still here: sign in in another tab and try again.",
    forbidden: "You cannot do this on this request. It stays as it was.",
    not_found: "That request does not exist.",
    stale: "A colleague changed it first. See how it is now.",
    too_many: (seconds) => `Too many attempts. Wait ${seconds} seconds.`,
    conflict: {
      move_not_allowed: "It cannot go there from where it is.",
      closed: "It is closed and changes no more.",
      at_top_tier: "It is at the highest tier.",
      at_first_tier: "It is at the first tier.",
      key_reused: "It was logged already with another content.",
      already_taken_back: "It was taken back already.",
      not_solved: "It is not solved.",
      already_rated: "It is rated already.",
      last_admin: "This is the last administrator who can sign in.",
      own_administration: "It is your own account, and you would stop administering.",
      already_so: "It was done already.",
      duplicate_of_itself: "It cannot be a duplicate of itself.",
      shuts_out: "It was not changed: you handled what is appealed, and with the change somebody else decides it.",
    },
    rules: {
      person: "that person does not work at the desk",
      tier_reach: "that person does not work at the tier of the request",
      past: "that date has passed",
      ticket: "there is no request with that number",
      several_tickets: "several requests end like this; write the year as well",
      tier_direction: "that tier lies in the other direction",
      phone: "it is not a telephone number that exists",
      consent: "it cannot be logged without this consent",
      invalid_format: "it does not have the right form",
      too_big: "it is too long",
      too_many: "there are more than fit",
      email: "it is not an e-mail address",
      control_character: "it holds invisible characters that are not accepted",
      anonymous: "an anonymous complaint carries no details of who files it",
      too_small: "it is missing",
      blank: "it is empty",
      required: "something is missing",
    },
    otherRule: "something is not accepted",
    outdated:
      "The desk was updated and this page is out of date: nothing was done. Copy what you would not lose, and load it again.",
    failed: "The desk did not answer. What you typed is not lost: try again.",
  },

  live: {
    polling: "No live connection: updated every 15 seconds",
    signedOut: "Your session ended: what you see is the last that came",
    p1: (number) => `A critical request came in: ${number}`,
  },

  palette: {
    title: "Go to or do",
    hint: "Type a view, an action, a number or a name",
    nothing: "Nothing with that name",
    views: "Views",
    actions: "This request",
    goTo: (number) => `Open ${number}`,
    search: (text) => `Search “${text}”`,
    people: "Whose",
    of: (name) => `Requests of ${name}`,
    pages: "Pages",
  },

  help: {
    title: "Keyboard shortcuts",
    intro: "They work while you are not typing in a field.",
    keys: [
      ["J", "K", "Down and up the list"],
      ["Enter", null, "Open the request"],
      ["R", null, "Reply"],
      ["N", null, "Internal note"],
      ["E", null, "Escalate"],
      ["A", null, "Assign it to me"],
      ["X", null, "Select the request"],
      ["/", null, "Search"],
      ["Ctrl", "K", "Go to or do"],
      ["Ctrl", "Enter", "Send what is typed"],
      ["Esc", null, "Close or go back"],
      ["?", null, "These shortcuts"],
    ],
  },

  start: {
    title: "Start",
    hello: (name) => `Hello, ${name}`,
    due: "First",
    dueHint: "Critical and high ones within your reach, the oldest first",
    dueEmpty: "No critical or high ones to attend to.",
    mine: "Mine",
    mineEmpty: "No requests in your name.",
    mentions: "Unread mentions",
    mentionsEmpty: "Nobody mentioned you.",
    mentioned: (who) => `${who} mentioned you`,
    all: "See all",
  },

  log: {
    title: "Log a call or a visit",
    call: (number) => `Call from ${number}`,
    callUnknown: "Call without a known number",
    known: "Requests of this number",
    unknown: "No request has this number.",
    restored: "This had been typed and not logged.",
    channel: "How it came",
    channels: { phone: "Call", in_person: "In person", messaging: "Messaging" },
    type: "What is needed",
    urgency: "How urgent they say it is",
    subject: "Subject",
    text: "What they tell",
    name: "Name",
    email: "E-mail",
    phone: "Telephone",
    company: "Company",
    optional: "(optional)",
    anonymous: "Anonymous complaint: nothing about who files it",
    consent: "The person consented to the treatment of their data (law 1581 of 2012)",
    submit: "Log the request",
    submitting: "Logging…",
    errors: "Check what is marked; what you typed is still here.",
  },
};

function age(minutes: number): string {
  if (minutes < 1) return "now";
  if (minutes < 60) return `${minutes}${NBSP}min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24)
    return minutes % 60 === 0 || hours >= 10 ? `${hours}${NBSP}h` : `${hours}${NBSP}h ${minutes % 60}${NBSP}min`;
  const days = Math.floor(hours / 24);
  return `${days}${NBSP}${days === 1 ? "day" : "days"}`;
}
