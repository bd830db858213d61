import { sentence } from "#lib/i18n/moment.ts";
import type { RequestWords, Wrong } from "./es.ts";

const INVISIBLE = "It holds invisible characters; delete them and type it again.";
const tooLong = (most: string) => `It is longer than what fits: up to ${most}.`;

function saidWrong({ count, isMissing }: Wrong): string {
  return `${count === 1 ? "1 thing is" : `${count} things are`} ${isMissing ? "missing" : "to be corrected"}`;
}

export const requestEn: RequestWords = {
  language: "en",
  withinSentence: (clock) => clock,
  back: "Support channels",
  optional: "optional",
  fields: {
    requestType: { mend: "Choose what you need", rules: { choice: "Choose one of the list." } },
    priority: {
      mend: "Say how urgent it is",
      rules: { required: "Choose how urgent it is.", choice: "Choose one of the four." },
    },
    subject: {
      mend: "Write the subject",
      correct: "Correct the subject",
      rules: {
        blank: "Write in a few words what it is about.",
        too_long: tooLong("200 characters"),
        control_character: INVISIBLE,
      },
    },
    text: {
      mend: "Write the text",
      correct: "Correct the text",
      rules: {
        blank: "Tell us what happens; without it we cannot help you.",
        too_long: tooLong("20,000 characters. You can attach the rest as a file"),
        control_character: INVISIBLE,
      },
    },
    files: { mend: "Look at the files", rules: {} },
    name: {
      mend: "Write your name",
      correct: "Correct your name",
      rules: {
        required: "Write your name.",
        blank: "Write your name.",
        too_long: tooLong("200 characters"),
        control_character: INVISIBLE,
      },
    },
    email: {
      mend: "Write your e-mail address",
      correct: "Correct the e-mail address",
      rules: {
        required: "Write your e-mail address.",
        email_ending: "The end of the address is missing, such as .com or .co.",
        email: "It is not an e-mail address: it should be like name@company.com.",
        too_long: tooLong("254 characters"),
      },
    },
    phone: {
      mend: "Correct the phone number",
      rules: {
        phone:
          "That number does not exist. Write a single one, with its code: 310 555 0199 or +57 601 744 2727. Or leave it empty.",
        too_long:
          "That number does not exist. Write a single one, with its code: 310 555 0199 or +57 601 744 2727. Or leave it empty.",
      },
    },
    company: {
      mend: "Correct the company",
      rules: { too_long: tooLong("200 characters"), control_character: INVISIBLE },
    },
    documentType: { mend: "Choose the kind of document", rules: { choice: "Choose the kind of document." } },
    documentNumber: {
      mend: "Correct the document number",
      rules: {
        choice: "Write the number of the document, or take its kind away.",
        wrong: "Letters, digits, full stops and hyphens only; 3 to 30.",
        too_long: "Letters, digits, full stops and hyphens only; 3 to 30.",
      },
    },
    rating: { mend: "Choose from 1 to 5", rules: { required: "Choose from 1 to 5." } },
    comment: {
      mend: "Correct the comment",
      rules: { too_long: tooLong("2,000 characters"), control_character: INVISIBLE },
    },
    consent: {
      mend: "Consent to the treatment of your data",
      rules: { consent: "Without this consent we cannot take the request." },
    },
    form: {
      mend: "Send it again",
      rules: {
        key_reused:
          "What you sent before did arrive. To add something to it, write it there; if this is another matter, send it again.",
        robot: "This looks like it was sent by a program. If you are a person, send it again.",
        busy: "The service is busy. What you wrote is still here; send it again in a moment.",
      },
    },
  },
  fileRules: {
    too_large: (name) => `“${name}” is over 10 MB and was not kept.`,
    empty: (name) => `“${name}” is empty and was not kept.`,
    too_many_files: (name) => `“${name}” was not kept: up to 5 files go along.`,
    gone: () => "The files that you had attached are not kept any more. Add them again.",
    no_room: (name) => `We could not keep “${name}” now. Send the request without it and add it later, by your link.`,
    form_too_large: () => "The files are over 50 MB together and were not kept: up to 5 go along, 10 MB each.",
  },

  form: {
    title: "Open a request",
    titleWithErrors: (wrong) => `Open a request, ${saidWrong(wrong)}`,
    description: "Open a request at any hour, without an account. You get a filing number and a private link.",
    errors: (wrong) => `Not sent yet: ${saidWrong(wrong)}`,
    kept: (files) =>
      files === 0
        ? "What you wrote is still here."
        : files === 1
          ? "What you wrote and your file are still here."
          : `What you wrote and your ${files} files are still here.`,
    notSent: "Not sent yet",
    receivedBefore: "We had received your request; this one, with its changes, was not sent",
    sentBefore: "You have sent it:",
    case: "Your case",
    canBeAnonymous: "You can file it without saying who you are.",
    critical: "If it is critical, call first: this form wakes nobody up.",
    criticalNow: (until) => sentence(until === null ? "They answer now, 24 hours a day" : `They answer now, ${until}`),
    subject: "Subject",
    text: "Tell us what happens",
    textHint: "What you did, what you expected and what you saw. If there is an error message, copy it.",
    who: "About you",
    anonymous: "File it without saying who I am",
    anonymousHint:
      "We ask for nothing about you. Keep the link that we give you: it is the only way to read the answer.",
    name: "Name",
    email: "E-mail",
    phone: "Phone",
    company: "Company",
    documentType: "Document",
    documentNumber: "Number",
    noDocument: "None",
    documents: {
      CC: "Colombian citizen card",
      CE: "Colombian foreigner card",
      NIT: "NIT (tax number)",
      PP: "Passport",
      TI: "Colombian identity card for minors",
    },
    consent: [
      "I consent to the treatment of my data to attend this request, by the ",
      "data policy",
      " (law 1581 of 2012).",
    ],
    trap: "Leave this field empty",
    send: "Send the request",
    sendHint: "We give you a filing number and a private link.",
  },

  sending: {
    progress: "Sending",
    working: "Saving…",
    offline:
      "It could not be sent: there seems to be no connection. What you wrote is still here. When the connection is back, send it again; it is not opened twice.",
    busy: "The service is busy. What you wrote is still here. Wait a moment and send it again; it is not opened twice.",
    restored: "We brought back what you had written. Files have to be chosen again.",
    restoredMended: "We brought back what you had written. If you added other files since, choose them again.",
  },

  beside: {
    title: "Would you rather talk now?",
    titleClosed: "If you prefer another channel",
    attends: (channel) => `${channel} attends your case now`,
    criticalOutside: "If it is critical outside these hours:",
    criticalAlways: "every day, 24 hours.",
    dial: (keys) => `press ${keys.join(", then ")}`,
  },

  received: {
    state: "Request received",
    numberIs: "Your filing number is",
    lede: "It is your filing number. Keep it with the private link: no mail is set up, so no copy will reach you.",
    ledeAnonymous:
      "It is your filing number. Keep it with the private link: as you left no details, it is the only way back.",
    see: "See the request",
    copyNumber: "Copy the number",
    print: "Print",
    copy: "Copy",
    copied: "Copied",
    next: "What comes next",
    receivedAt: "Received",
    today: (clock) => `Today, ${clock}`,
    attended: (who) => `${who} attends it`,
    now: (until) => sentence(until === null ? "Attending now, at all hours" : `Attending now, ${until}`),
    later: (opens) => sentence(`Closed now; ${opens}`),
    unknown: "For now no opening is planned.",
    answer: "The answer appears at your private link",
    answerText: "There you can read it, write and attach. If need be it goes to the next level without your asking.",
    link: "Your private link",
    linkText: "With it you can see the answer, write and attach. Keep it: whoever has it can see the request.",
    ifCritical: "If it becomes critical",
    isCritical: "It is critical: call now",
    ifCriticalText: "Call and give your filing number.",
  },

  followed: {
    title: (number) => `Request ${number}`,
    openedAt: "opened on",
    statuses: {
      new: { name: "Received", lede: "It is on the team's list. The answer appears on this page." },
      open: { name: "In progress", lede: "The team works on it. The answer appears on this page." },
      waiting: { name: "Waiting for you", lede: "We asked you something. Write below to go on." },
      solved: { name: "Solved", lede: "We take it for solved. If it is not, write below and it is opened again." },
      closed: {
        name: "Closed",
        lede: "It takes no messages any more. If you need something else, open a new request.",
      },
    },
    desk: "Support desk",
    you: "You",
    conversation: "Conversation",
    takenBack: "This answer was taken back.",
    events: {
      escalated: (tier) => `Escalated to level ${tier}`,
      solved: "Solved",
      closed: "Closed",
      reopened: "Opened again",
    },
    duplicate: (number) => `It was closed because it repeats request ${number}. The answer is there.`,
    spam: "It was closed without an answer: we took it for spam. If that is a mistake, open a new request.",
    write: "Write",
    writeToReopen: "It is not solved: write",
    reopenUntil: (when) => sentence(`If you write it is opened again; you can until ${when}`),
    tooLateToReopen: "It was solved more than 15 days ago. If it goes on, open a new request.",
    text: "Your message",
    send: "Send the message",
    sent: "Your message is in the conversation.",
    sentBefore: "You have sent that message. It is in the conversation of",
    receivedBefore: "We had received a message of yours; this one, with its changes, was not sent",
    sending: {
      offline:
        "It could not be sent: there seems to be no connection. What you wrote is still here. When the connection is back, send it again; it does not arrive twice.",
      busy: "The service is busy. What you wrote is still here. Wait a moment and send it again; it does not arrive twice.",
    },
    openAnother: "Open another request",
    unsent: "Your message, which was not sent",
    unsentTitle: "Your message was not sent",
    unsentKept: (hasFiles) =>
      `Your message is below, to be taken into a new request.${hasFiles ? " Files have to be chosen again." : ""}`,
    confirm: "Yes, it is solved",
    confirmTitle: "Is it solved?",
    confirmText: "When you confirm it, it is closed and takes no messages any more.",
    rate: "Rate the help",
    rateText: "1 is very bad and 5 is very good.",
    rating: "Your rating",
    comment: "Comment",
    rateSend: "Send the rating",
    rateNotTaken: "Your rating was not sent yet. Correct what is marked below; what you wrote is still there.",
    rated: (rating) => `You rated it ${rating} of 5. Thank you.`,
    files: "Files",
    refused: {
      closed: "This request is closed and takes no messages any more. Open a new one.",
      not_solved: "It is not solved yet: it was opened again. You can confirm it once it is.",
      rate_later:
        "Your rating was not sent, because the request was opened again. You can rate it once it is solved; what you wrote stays in this browser for a day.",
      no_help: "Your rating was not sent: this request was closed without being solved.",
      already_rated: "You have rated it already.",
      key_reused:
        "What you sent before did arrive: it is above, in the conversation. Leave here what is missing and send it again.",
      other: "It could not be done now. Try again.",
    },
  },

  dead: {
    title: "This link opens no request",
    lede: "It may be incomplete, a newer one may have been sent, or the request was closed more than 60 days ago.",
    requestTitle: "To see this request you need its private link",
    requestLede: "Open it with the link that we gave you. This browser does not have it, or it is over.",
  },

  resend: {
    title: "Follow a request",
    lede: "Write the filing number and the e-mail address it was opened with. If they match, we queue a new private link to be sent; the one that you have ends.",
    number: "Filing number",
    email: "E-mail",
    send: "Ask for the link",
    done: "We received what you asked for",
    doneText:
      "If the number and the address match, the link is in the outbox for that address. For now no mail is set up: somebody of the desk hands it to you. You can also call and give your filing number.",
    anonymous: "An anonymous complaint opens only with the link that you were given.",
    tooMany: (minutes) =>
      `It was asked for too often from this place. Try again in ${minutes === 1 ? "1 minute" : `${minutes} minutes`}.`,
  },

  plain: {
    back: "Back",
    tooMany: "Sent too often from this place",
    tooManyText: (minutes) =>
      `So that nobody blocks the service, there is a limit. Wait ${minutes === 1 ? "1 minute" : `${minutes} minutes`}, go back and send again: your browser keeps what you wrote.`,
    busy: "The service is busy",
    again: "Try again",
    busyPage: "Nothing is lost. Load the page again in a moment.",
    busyText: "Nothing that we had received is lost. Go back and send again in a moment: it is not opened twice.",
    notForm: "We could not read what you sent",
    notFormText: "It arrived incomplete. Go back and send it again.",
    elsewhere: "This was not sent from our page",
    elsewhereText: "For safety we only take forms that are sent from here. Open it again and send it.",
  },
};
