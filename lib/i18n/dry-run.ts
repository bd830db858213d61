import type { HistoryEntry } from "#lib/catalogue/revision-history.ts";
import type { Language } from "./language.ts";
import { wordsIn } from "./words.ts";

/** A date and time on the desk's wall. `weekday` counts from Monday, `month` from January, both from 0. */
export type SaidMoment = {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly minute: number;
};

const [spanish, english] = [wordsIn("es"), wordsIn("en")];

const es = {
  label: "Ensayo",
  /** @param isExpected whether the page will be so unless somebody changes it */
  said: (moment: SaidMoment, tried: string, isExpected: boolean) =>
    `así se ${isExpected ? "verá" : "vería"} la página el ${spanish.weekdays[moment.weekday]} ${moment.day} de ${spanish.months[moment.month]} de ${moment.year}, ${spanish.time(moment.minute)}, ${tried}.`,
  withDraft: "con el borrador",
  withRevision: (number: number, state: string) => `con la revisión ${number} (${state})`,
  states: {
    in_force: "la que rige",
    scheduled: "programada",
    past: "anterior",
    withdrawn: "retirada",
  } satisfies Record<HistoryEntry["state"], string>,
  stands: (city: string) =>
    `El reloj está detenido en esa hora de ${city}. Los teléfonos, enlaces y formularios de abajo son los de verdad.`,
  clash: (number: number) =>
    `El borrador y la revisión ${number} cambian lo mismo de otra manera: se muestra el borrador como está, sin ella.`,
  back: "Ver la página real",
  form: "Cambiar el ensayo",
  at: (city: string) => `Fecha y hora de ${city}`,
  revision: "Revisión",
  inForceThen: "La que rija en ese momento",
  draft: "El borrador",
  choice: (number: number, from: string, state: string) => `Revisión ${number}, desde el ${from} (${state})`,
  show: "Ver así",
  bad: "Este ensayo no se puede mostrar",
  missing: "No hay tal revisión",
  missingLede: "Ninguna publicada ni programada tiene ese número. Elija otra.",
  noDraft: "No hay borrador",
  noDraftLede: "Ya se publicó, se descartó, o nadie lo ha empezado.",
  badLede: "La dirección pide algo que no se entiende. Corríjalo aquí.",
};

export type DryRunWords = typeof es;

const en: DryRunWords = {
  label: "Dry run",
  said: (moment, tried, isExpected) =>
    `this is how the page ${isExpected ? "will" : "would"} look on ${english.weekdays[moment.weekday]}, ${moment.day} ${english.months[moment.month]} ${moment.year}, ${english.time(moment.minute)}, ${tried}.`,
  withDraft: "with the draft",
  withRevision: (number, state) => `with revision ${number} (${state})`,
  states: { in_force: "the one in force", scheduled: "scheduled", past: "earlier", withdrawn: "withdrawn" },
  stands: (city) => `The clock stands at that time of ${city}. The numbers, links and forms below are the real ones.`,
  clash: (number) =>
    `The draft and revision ${number} change the same in different ways: the draft is shown as it stands, without it.`,
  back: "See the real page",
  form: "Change the dry run",
  at: (city) => `Date and time in ${city}`,
  revision: "Revision",
  inForceThen: "The one in force then",
  draft: "The draft",
  choice: (number, from, state) => `Revision ${number}, from ${from} (${state})`,
  show: "Show it so",
  bad: "This dry run cannot be shown",
  missing: "There is no such revision",
  missingLede: "None that is published or scheduled has that number. Choose another one.",
  noDraft: "There is no draft",
  noDraftLede: "It was published or discarded, or nobody has begun one.",
  badLede: "The address asks for something that is not understood. Correct it here.",
};

const WORDS: Readonly<Record<Language, DryRunWords>> = { es, en };

/** What is said of a dry run. Apart from the words of the support page: its visitors never need them. */
export function dryRunWordsIn(language: Language): DryRunWords {
  return WORDS[language];
}
