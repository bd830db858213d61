import type { DraftPage } from "#lib/admin/draft-pages.ts";
import type { DraftWords } from "./draft-es.ts";

const pages: Record<DraftPage, string> = {
  hours: "Hours",
  channels: "Channels",
  holidays: "Holidays",
  tiers: "Escalation",
  notices: "Notices",
  desk: "Name and zone",
  publish: "Compare and publish",
  revisions: "Revisions",
};

export const draftEn: DraftWords = {
  language: "en",
  label: "Draft",
  count: (changes) => `Draft with ${changes} ${changes === 1 ? "change" : "changes"}`,
  base: (revision) => `on revision ${revision}.`,
  none: "No changes",
  noneText: (revision) => `It is as revision ${revision}, the one in force.`,
  savesItself: "What you change is saved by itself, as a draft.",
  saved: (time, by) => `Saved ${time}${by === null ? "" : ` by ${by}`}; nothing is public yet.`,
  back: (revision) => `Saved: it is as revision ${revision} again, the one in force.`,
  saving: "Saving…",
  unsaved: "Not saved: mend what is marked.",
  clash: "Not saved: somebody changed the same.",
  failed: "It could not be saved; what you typed is still here. It is tried again by itself.",
  refused: "It could not be saved; what you typed is still here.",
  signedOut: "Your session has ended; what you typed is still here. Sign in in another tab and it is saved by itself.",
  sessionOver: "Your session ended: what you see is the last that came.",
  signIn: "Sign in",
  other: (name, page, channel) => `${name} is in ${pages[page]}${channel === null ? "" : `, ${channel}`}`,
  discard: "Discard",
  discardTitle: "Discard the draft?",
  discardText: (changes) =>
    `The ${changes === 1 ? "change" : `${changes} changes`} of the draft ${changes === 1 ? "is" : "are"} lost, what others did included. What is in force stays.`,
  discardYes: "Discard the draft",
  discardNo: "Go on editing",
  publish: "Compare and publish",
  dryRun: "See the page as it would be",
  otherTab: "(in another tab)",
};
