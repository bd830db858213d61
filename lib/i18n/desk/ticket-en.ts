import type { By, Happening } from "#lib/desk/desk-data.ts";
import { en as shared } from "#lib/i18n/en.ts";
import { date, priority, size, statuses, when } from "./terms-en.ts";
import type { TicketWords } from "./ticket-es.ts";

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

/** What is said of one request, and where somebody works on it. */
export const ticketEn: TicketWords = {
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
    divided: "Another tab of yours wrote in this draft",
    afterSend: "When sending",
    andThen: { keep: "and leave as it is", waiting: "and leave waiting", solved: "and solve" },
    sent: "Reply sent",
    notFollowed: (number) => `The reply on ${number} was sent, but the status was not changed: look at it.`,
    noted: "Note saved",
    people: "Colleagues",
    tooLong: (over) => (over === 1 ? "One character too many" : `${over} characters too many`),
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
    snoozeSkipped: "That time does not exist on the desk’s clock: choose another.",
    snoozeEnd: "End the snooze",
    matter: "Appeals the request",
    matterHint: "Number of what is appealed",
    matterSet: "Save",
    shutsOut: "Leave the request to somebody else?",
    shutsOutHint:
      "You handled what is appealed, so somebody else decides it. You will not be able to reply to it or change it any more, nor undo this change.",
    shutsOutConfirm: "Leave it to somebody else",
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
};
