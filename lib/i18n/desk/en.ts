import type { By, Happening } from "#lib/desk/desk-data.ts";
import { en as shared } from "#lib/i18n/en.ts";
import { capital, type Moment, sentence } from "#lib/i18n/moment.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";
import type { DeskWords } from "./es.ts";

const NBSP = "\u00a0";

const statuses: Record<TicketStatus, string> = {
  new: "New",
  open: "Open",
  waiting: "Waiting for the customer",
  solved: "Solved",
  closed: "Closed",
};

const priority = (one: Priority) => `${one} ${shared.priorities[one].name.toLowerCase()}`;

/** "at 9:40 a.m.", "on 3 November at 9:40 a.m." */
function when(moment: Moment): string {
  const time = `at ${shared.time(moment.minute)}`;
  return moment.daysAhead === 0 ? time : `on ${date(moment)} ${time}`;
}

function date(day: Pick<Moment, "day" | "month">): string {
  return `${day.day} ${shared.months[day.month]}`;
}

const channels: Record<string, string> = {
  web: "by the form",
  phone: "by telephone",
  "critical-line": "by the critical line",
  email: "by e-mail",
  pqrsa: "by the PQRSA mailbox",
  chat: "by chat",
  in_person: "in person",
  messaging: "by messaging",
};

function said(what: Happening, who: string, byCustomer: boolean): string {
  switch (what.kind) {
    case "opened":
      return `Received ${channels[what.channel] ?? `by ${what.channel}`}`;
    case "taken_back":
      return `${who} took a message back`;
    case "taken":
      return `${who} took it`;
    case "assigned":
      return what.to === null ? `${who} left it to nobody` : `${who} assigned it to ${what.to}`;
    case "status":
      if (byCustomer && what.to === "open") return `${who} reopened it by writing`;
      if (byCustomer && what.to === "closed") return `${who} confirmed that it is solved`;
      return `${who} moved it to “${statuses[what.to].toLowerCase()}”`;
    case "priority":
      return `${who} changed the priority from ${what.from} to ${what.to}`;
    case "request_type":
      return `${who} changed the type from ${shared.requestTypes[what.from].name} to ${shared.requestTypes[what.to].name}`;
    case "tags":
      return what.tags.length === 0
        ? `${who} removed the tags`
        : `${who} left the ${what.tags.length === 1 ? "tag" : "tags"} ${shared.list(what.tags)}`;
    case "snoozed":
      return what.until === null ? `${who} ended its snooze` : `${who} snoozed it`;
    case "escalated":
      return `${who} escalated it to tier ${what.to}`;
    case "handed_back":
      return `${who} handed it back to tier ${what.to}`;
    case "duplicate":
      return `${who} closed it as a duplicate of ${what.of}`;
    case "matter":
      return what.to === null ? `${who} removed the request that it appeals` : `${who} said that it appeals ${what.to}`;
    case "spam":
      return `${who} closed it as spam`;
    case "link_renewed":
      return "A new private link was made; the earlier one opens no more";
    case "rated":
      return `${who} rated the help ${what.rating} out of 5`;
  }
}

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
    keys: { move: "move", open: "open", help: "shortcuts" },
    select: "Select several",
    selectRow: (number) => `Select ${number}`,
    selected: (count) => (count === 1 ? "1 selected" : `${count} selected`),
    selectAll: "Select all that are shown",
    endSelecting: "Stop selecting",
    changed: (count) => (count === 1 ? "1 request changed" : `${count} requests changed`),
    notChanged: (count) =>
      count === 1 ? "1 could not be changed and stays selected" : `${count} could not be changed and stay selected`,
  },

  ticket: {
    heading: (number) => `Request ${number}`,
    back: "Back to the list",
    copy: "Copy the number",
    copied: "Number copied",
    history: "History of the request",
    alsoHere: (names) =>
      names.length === 1 ? [`${names[0]}`, " sees it too"] : [shared.list([...names]), " see it too"],
    loading: "Loading the request",
    notFound: "There is no request with that number",
    notFoundHint: "Check the number, or search by words, e-mail or telephone.",
    unread: "The request could not be read.",
    failed: "The request could not be read. What you see is the last that came.",
    choose: "Choose a request",
    chooseHint: "Its history and facts appear here. J and K move through the list; Enter opens.",
    take: "Take it",
    escalate: "Escalate",
    handBack: "Hand back",
    close: "Close as…",
    reply: "Reply",
    note: "Note",
    snoozedUntil: (moment) => `Snoozed until ${when(moment).replace(/^(at|on) /, "")}`,
    today: "Today",
    yesterday: "Yesterday",
    day: (day) => `${shared.weekdays[day.weekday]} ${date(day)}`,
    because: {
      higher_tier: (level) => `It is at tier ${level}: whoever works at that tier handles it. You can leave notes.`,
      handled_matter: () => "You handled what this appeal contests, so somebody else decides it. You can leave notes.",
      closed: () => "It is closed: it is not answered or changed any more. You can leave notes.",
    },
  },

  timeline: {
    customer: "The customer",
    desk: "The desk",
    anonymous: "Anonymous",
    reply: "Reply",
    note: "Internal note",
    takenBack: "Taken back: the customer does not read it any more",
    takeBack: "Take back",
    takeBackAsk: "Take this reply back?",
    takeBackHint: "The customer will read that it was taken back. The team still sees it. It cannot be undone.",
    reason: "Reason:",
    bytes: size,
    event: (what: Happening, by: By) => said(what, by.name ?? (by.customer ? "The customer" : "The desk"), by.customer),
  },

  composer: {
    label: "Write",
    audience: "Who will see it",
    reply: "Reply",
    note: "Internal note",
    forReply: (name) =>
      name === null
        ? "Whoever filed the complaint will see it by the link; no mail is configured"
        : `${name} will see it by the link; no mail is configured`,
    forNote: "Only the team sees it. It never reaches the customer.",
    text: "Text",
    writeReply: "Write the reply",
    writeNote: "Write the note. @ mentions a colleague",
    send: "Send reply",
    save: "Save note",
    sending: "Sending…",
    saved: (time) => `Draft saved ${time}`,
    afterSend: "When sending",
    andThen: { keep: "and leave as it is", waiting: "and leave waiting", solved: "and solve" },
    sent: "Reply sent",
    noted: "Note saved",
    people: "Colleagues",
    tooLong: (over) => `${over} characters too many`,
  },

  files: {
    attach: "Attach files",
    limit: "Attach files: up to 5, of 10 MB each",
    drop: { public: "Drop the files of the reply here", internal: "Drop the files of the note here" },
    label: "Attached files",
    remove: (name) => `Remove ${name}`,
    cancel: (name) => `Stop uploading ${name}`,
    retry: "Upload again",
    progress: (name) => `Upload of ${name}`,
    attached: (name) => `${name} is attached`,
    waiting: "The files are uploading",
    unsent: "A file was not uploaded: upload it again or remove it",
    notRemoved: "The file could not be removed. Try again.",
    gone: "An attached file was not there any more, and nothing was sent. Look at the attached files.",
    pasted: "pasted-image",
    because: {
      failed: "It was not uploaded. It is still here.",
      gone: "It was not at the desk any more.",
      not_signed_in: "Your session has ended: sign in in another tab.",
      forbidden: "You can no longer reply to this request.",
    },
    rules: {
      too_large: (name) => `“${name}” is over 10 MB and was not attached.`,
      empty: (name) => `“${name}” is empty and was not attached.`,
      too_many_files: (name) => `“${name}” was not attached: up to 5 files go along.`,
      no_room: (name) => `“${name}” was not attached: your drafts hold too much already. Send or remove something.`,
    },
  },

  facts: {
    label: "Facts of the request",
    show: "Facts",
    age: "Open for",
    lessThanAMinute: "less than a minute",
    tier: "Tier",
    classification: "Classification",
    priority: "Priority",
    claimed: (one) => `The customer said: ${priority(one)}`,
    status: "Status",
    assignee: "Assigned to",
    nobody: "Nobody",
    away: "away",
    type: "Type",
    tags: "Tags",
    addTag: "Add a tag",
    removeTag: (tag) => `Remove the tag ${tag}`,
    snooze: "Snoozed until",
    snoozeSet: "Snooze",
    snoozeEnd: "End the snooze",
    matter: "Appeals the request",
    matterHint: "Number of what is appealed",
    matterSet: "Save",
    requester: "Requester",
    anonymous: "Filed without a name",
    document: "Document",
    others: "Their other requests",
    noOthers: "None",
    duplicateOf: "Duplicate of",
    rating: "Rating",
    rated: (rating) => `${rating} out of 5`,
  },

  escalate: {
    title: (level) => `Escalate to tier ${level}`,
    backTitle: (level) => `Hand back to tier ${level}`,
    moves: (number, from, to) => [`${number} moves from `, from, " to ", to, ". Nobody will be assigned."],
    reason: "Reason",
    reasonHint: "It stays in the history of the request. The customer does not see it.",
    reasonMissing: "Write the reason: whoever gets it begins with it.",
    tell: (name) => `Tell them: ${name}`,
    extension: (number) => `${number}, extension`,
    callExtension: "Call the extension ",
    toTier: "To which tier",
    cancel: "Cancel",
    closeUp: "Close without escalating",
    closeBack: "Close without handing back",
    done: (level) => `Escalated to tier ${level}`,
    doneBack: (level) => `Handed back to tier ${level}`,
  },

  closing: {
    title: "Close the request",
    spam: "Spam",
    spamHint: "It is no request. It is closed and not answered.",
    duplicate: "Duplicate of another",
    duplicateHint: "It is closed; the conversation goes on in the other one.",
    of: "Number of the other one",
    confirm: "Close the request",
    warning: "A closed request is not opened again.",
    done: "Request closed",
  },

  dialog: { close: "Close", cancel: "Cancel" },

  did: {
    taken: (number) => `You took ${number}`,
    changed: (number) => `${number} changed`,
    status: (number, to) => `${number}: ${statuses[to].toLowerCase()}`,
    undo: "Undo",
    undone: (number) => `${number} is as it was`,
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
      already_so: "It was done already.",
      duplicate_of_itself: "It cannot be a duplicate of itself.",
    },
    rules: {
      person: "that person does not work at the desk",
      tier_reach: "that person does not work at the tier of the request",
      past: "that date has passed",
      ticket: "there is no request with that number",
      tier_direction: "that tier lies in the other direction",
      phone: "it is not a telephone number that exists",
      consent: "it cannot be logged without this consent",
      invalid_format: "it does not have the right form",
      too_big: "it is too long",
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

function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes}${NBSP}B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}${NBSP}kB`;
  return `${(bytes / 1_000_000).toFixed(1)}${NBSP}MB`;
}
