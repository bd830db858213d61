import type { ChannelsWords } from "./channels-es.ts";
import { keptEn } from "./parts-en.ts";

const channelForm: ChannelsWords["form"] = {
  name: "Name",
  nameHint: "As customers read it.",
  slug: "Identifier",
  slugHint:
    "It stands in addresses and in the API, and does not change later: small letters, digits and hyphens. Left empty, it is made of the name.",
  slugTaken: "Another channel is called so.",
  kind: "Kind of channel",
  description: "Published text",
  descriptionHint: "What the page says of this channel. It may be empty.",
  serves: "Which requests it serves",
  servesAll: "All",
  servesSome: "Only these",
  priorities: "Which priorities it serves",
  prioritiesHint: "They count for incidents and service requests only.",
  how: "How it is used",
  active: "In service",
  activeHint: "Without this it is retired: neither shown nor recommended, and it can be put in service again.",
  standby: "Stand-by",
  standbyHint: "It is recommended only while the ordinary line is closed.",
  accepts: "Takes messages while closed",
  acceptsHint: "They are attended from the next opening on.",
  hours: "Edit its hours",
  remove: "Take out of the draft",
  back: "Channels",
};

function reopening(opens: string | null): string {
  return opens === null
    ? "When it works again, reopen it here."
    : `${opens} by itself; if it works before, reopen it here.`;
}

export const channelsEn: ChannelsWords = {
  title: "Channels",
  lede: "In the order in which they are published. The state is the one of now; all else is what the draft says.",
  add: "Add a channel",
  newTitle: "Add a channel",
  newLede: "It comes last, without hours: its page of hours is next.",
  editTitle: (name) => name,
  editLede: "What you change stays in the draft until you publish it.",
  gone: "That channel is not in the draft any more.",
  edited: "edited",
  new: "new",
  retired: "retired",
  notYet: "Not public yet",
  up: (name) => `Move ${name} up`,
  down: (name) => `Move ${name} down`,
  hoursOf: (name) => `Hours of ${name}`,
  serves: "Serves",
  contactsHead: "Contacts",
  hours: "Hours",
  empty: "There are no channels. Add the first one.",
  form: channelForm,
  contacts: {
    title: "Contacts",
    lede: "The first one is the one that is recommended.",
    kinds: { phone: "Telephone", email: "E-mail", url: "Web address", address: "Street address" },
    add: {
      phone: "Add a telephone",
      email: "Add an e-mail",
      url: "Add a web address",
      address: "Add a street address",
    },
    remove: "Remove",
    up: "Move up",
    published: "As published",
    publishedHint: "Empty: the same as what is used.",
    e164: "Number that is dialled",
    e164Hint: "With its area code. Of another country, with + and its code.",
    foreign: "It is a number of another country, and it is the right one.",
    extensions: "Extensions",
    extensionsHint: "Separated by commas.",
    menu: "Way through the menu",
    menuHint: "One key a line, with the name of the option: 2 Support",
    email: "E-mail",
    url: "Address",
    urlHint: "It begins with https:// or http://.",
    address: "Address",
    dials: "It dials",
    pause: "pause",
    in: "It rings in",
    notDialable: "Not a number that can be dialled yet.",
  },
  criticalLeft: "Right now no open channel takes critical cases (P1).",
  closing: {
    ...keptEn,
    kept: "What you typed is here again. The channel has not been closed.",
    signedOut:
      "The channel was not closed: your session has ended. What you typed is still here, and will be when you come back.",
    open: "Close now…",
    title: "Close now, until",
    ends: {
      one_hour: "in 1 hour",
      two_hours: "in 2 hours",
      today: "the end of the day",
      time: "another time",
      open: "further notice",
    },
    date: "Date",
    dateHint: "Empty: today.",
    time: "Time",
    reason: "Sentence for the customers",
    reasonDefault: (name) => `${name}: no está funcionando en este momento.`,
    notice: "Show it as a notice at the top of the page, too",
    noticeHint:
      "The sentence is shown as you write it, on the Spanish page, too. The notice goes when you reopen; if you close until further notice, in 30 days at the latest.",
    submit: "Close now",
    submitting: "Closing…",
    public: "It is public at once and does not wait for the draft.",
    troubles: {
      date: "It is not a date that exists.",
      time: "Write a time, for example 3:00 p.m. or 15:00.",
      reason: "Write a sentence of 1 to 500 characters.",
    },
    past: "That time has passed.",
    tooLong: "90 days is the most. For longer, change its hours or choose “further notice”.",
    nothing: "Until then the channel is closed already.",
    noRoom:
      "The channel has 2,000 special dates that have not passed, and the closing would be one more. Take one away in Hours, or close it by changing its hours.",
    noRoomForNotice:
      "There are 200 notices that have not ended. Close it without a notice, or take one away in Notices.",
    failed: "It could not be closed. Nothing changed; try again.",
    said: (by, at, until, reason) =>
      `${by} closed it on ${at}, ${until === null ? "until further notice" : `until ${until}`}: ${reason}`,
    reopen: "Reopen",
    reopenNamed: (name) => `Reopen ${name}`,
    done: {
      closed: (name, opens) => `${name} is closed from now on. ${reopening(opens)}`,
      closedOn: (name, opens) =>
        `${name} was closed at this hour anyway, and does not open when its hours said. ${reopening(opens)}`,
      reopened: (name) => `${name} is back on its hours.`,
      missing: "Nothing is left of that closing: the channel is as its hours say.",
    },
  },
};
