import type { KeptWords, PartWords } from "./parts-es.ts";

export const keptEn: KeptWords = {
  kept: "What you typed and did not save is here again.",
  discardKept: "Discard what was typed",
  signedOut: "It was not saved: your session has ended. What you typed is still here, and will be when you come back.",
  signIn: "Sign in and come back",
};

export const partsEn: PartWords = {
  said: {
    wrong: "It was not saved: mend what is marked. What you typed is still here.",
    failed: "It could not be saved; what you typed is still here. Try again.",
    clash:
      "It was not saved: somebody changed the same while you were typing. Below is what they changed. What you typed is still here; if you still want it, save it again.",
  },
  form: {
    ...keptEn,
    save: "Save in the draft",
    saving: "Saving…",
    cancel: "Back without saving",
    spanish: "Spanish",
    english: "English",
    theirs: { subject: "What", before: "Before", after: "Now", fresh: "" },
  },
  desk: {
    title: "Name and zone",
    lede: "What the service is called, in which zone its hours run, and what the page says above the channels.",
    name: "Name",
    timeZone: "Time zone",
    timeZoneHint:
      "All hours of the catalogue are hours of this zone. If you change it, the channels open and close at the same time on the clock of the new zone.",
    intro: "Introduction",
    introHint: "It stands above the channels. It may be empty.",
    motto: "Motto",
    mottoHint: "It stands at the foot of the page. It may be empty.",
  },
};
