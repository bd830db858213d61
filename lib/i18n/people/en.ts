import type { PeopleWords } from "./es.ts";

export const en: PeopleWords = {
  locale: "en",
  skip: "Skip to content",
  desk: "Support desk",
  theme: "Switch between the light and the dark theme",
  otherLanguage: "Español",
  signIn: {
    title: "Sign in to the desk",
    lede: "For those who attend requests.",
    email: "E-mail",
    password: "Password",
    submit: "Sign in",
    submitting: "Signing in…",
    wrong: "The e-mail and the password do not match.",
    wait: (minutes) =>
      `There were too many attempts. Try again in ${minutes === 1 ? "1 minute" : `${minutes} minutes`}.`,
    failed: "You could not be signed in because something failed on our side. Try again in a moment.",
    forgotten: "I forgot my password",
    customers: "Looking for support? Go to the support page",
    changed: "Your password was changed. Sign in with the new one.",
    needsHttps: "Signing in works by https alone here: ask whoever runs the desk for its secure address.",
  },
  missing: {
    title: "We could not find this page",
    lede: "The address leads to no part of the desk.",
    back: "Go to the desk",
  },
};
