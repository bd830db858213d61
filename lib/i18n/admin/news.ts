import type { Language } from "../language.ts";
import { sentence } from "../moment.ts";

const es = {
  label: "Novedades del catálogo",
  inForce: (number: number, from: string) =>
    sentence(`La revisión ${number}, que estaba programada, rige desde el ${from}`),
  tookEffect: (number: number, from: string, now: number) =>
    `La revisión ${number}, que estaba programada, empezó a regir el ${from}; ahora rige la ${now}.`,
  by: (name: string, note: string) => `La programó ${name}: ${note}`,
  revisions: "Ver las revisiones",
  dismiss: "Entendido",
  stopped: (number: number, from: string) =>
    sentence(`Mire la revisión ${number}, programada para el ${from}: no quedó como se había programado`),
  stop: (of: number, to: number) =>
    `La revisión ${to}, que rigió de inmediato, cambió lo mismo que la ${of}. Donde chocan, vale la ${to}:`,
  stopMail: (of: number, to: number) =>
    `La revisión ${to}, que rigió de inmediato, cambió lo mismo que la ${of}; donde chocan, vale la ${to}.`,
  nothing: "ya no está",
  todo: (number: number, of: number) =>
    `Si así no sirve, retire la ${number} y publique de nuevo la ${of}, que dice lo programado, con la misma fecha.`,
  different: (of: number, as: number) => `Qué quedó distinto: de la ${of} a la ${as}`,
  open: (number: number) => `Ir a la revisión ${number}`,
  mail: {
    inForce: (number: number) => `Aviso: ya rige la revisión ${number}`,
    stopped: (number: number) => `Aviso: mire la revisión ${number}`,
    sent: "Hecho",
  },
};

export type NewsWords = typeof es;

const en: NewsWords = {
  label: "News of the catalogue",
  inForce: (number, from) => sentence(`Revision ${number}, which was scheduled, is in force from ${from}`),
  tookEffect: (number, from, now) =>
    `Revision ${number}, which was scheduled, took effect on ${from}; ${now} is in force now.`,
  by: (name, note) => `${name} scheduled it: ${note}`,
  revisions: "See the revisions",
  dismiss: "Understood",
  stopped: (number, from) =>
    sentence(`Look at revision ${number}, scheduled for ${from}: it is not as it was scheduled`),
  stop: (of, to) =>
    `Revision ${to}, which was in force at once, changed the same as ${of}. Where they clash, ${to} counts:`,
  stopMail: (of, to) =>
    `Revision ${to}, which was in force at once, changed the same as ${of}; where they clash, ${to} counts.`,
  nothing: "is gone",
  todo: (number, of) =>
    `If that will not do, withdraw ${number} and publish ${of} again, which says what was scheduled, with the same date.`,
  different: (of, as) => `What became different: from ${of} to ${as}`,
  open: (number) => `Go to revision ${number}`,
  mail: {
    inForce: (number) => `Notice: revision ${number} is in force`,
    stopped: (number) => `Notice: look at revision ${number}`,
    sent: "Made",
  },
};

const WORDS: Readonly<Record<Language, NewsWords>> = { es, en };

/** What administrators are told of scheduled revisions. */
export function newsWordsIn(language: Language): NewsWords {
  return WORDS[language];
}
