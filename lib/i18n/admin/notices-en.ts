import type { NoticeWords } from "./notices-es.ts";

export const noticesEn: NoticeWords = {
  title: "Notices",
  lede: "What the page says above the answer while it lasts, such as a delay because of an outage. It is in the API and in acknowledgements, too.",
  span: (from, to) => `${from} – ${to}`,
  said: {
    gone: "That notice is not in the draft any more as it was; somebody changed or removed it.",
    clock: {
      from: {
        skipped:
          "The start falls into an hour that does not exist on that day, because the clock goes forward: the moment at which it does was taken.",
        repeated:
          "The start falls into an hour that comes twice on that day, because the clock goes back: the first one was taken.",
      },
      to: {
        skipped:
          "The end falls into an hour that does not exist on that day, because the clock goes forward: the moment at which it does was taken.",
        repeated:
          "The end falls into an hour that comes twice on that day, because the clock goes back: the second one was taken.",
      },
    },
  },
  list: {
    add: "Add a notice",
    empty: "There are no notices.",
    emptyText: "Add one and it appears here, and on the page from its start to its end once it is published.",
    phases: { running: "Current", to_come: "To come" },
    over: "Over",
    states: { new: "new", changed: "edited", removed: "to be removed" },
    was: "Before:",
    edit: "Edit",
    remove: "Remove",
    undo: "Undo",
    removed: "The notice was removed.",
    refused: "That could not be done: somebody changed this notice meanwhile. Below is how it stands.",
  },
  form: {
    titleAdd: "New notice",
    titleEdit: "Edit the notice",
    text: "Text",
    textHint: "One or two sentences; the public reads them in its language.",
    from: "Starts",
    to: "Ends",
    date: "Date",
    time: "Time",
    dateHint: "Day first, such as 24/12/2026.",
    timeHint: "Such as 7:00 p.m. or 19:00.",
    save: "Save in the draft",
    cancel: "Cancel",
  },
  zone: (city) => `Time of ${city}.`,
  trouble: {
    noDate: "This is not a date that exists, between 2000 and 2100. Write, for example, 24/12/2026.",
    noTime: "This is not a time. Write, for example, 7:00 p.m. or 19:00.",
  },
};
