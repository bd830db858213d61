import type { HistoryEntry } from "#lib/catalogue/revision-history.ts";
import type { Language } from "../language.ts";
import { sentence } from "../moment.ts";

/** What was just done on the page of revisions, or could not be. */
export const DEEDS = ["published", "withdrawn", "in_force", "clash", "gaps", "same", "missing"] as const;
export type Deed = (typeof DEEDS)[number];

const es = {
  title: "Revisiones",
  lede: "Cada publicación del catálogo, la última primero. Ninguna se borra.",
  number: "Revisión",
  from: "Rige desde",
  by: "Publicada por",
  note: "Nota",
  state: "Estado",
  acts: "Acciones",
  states: {
    in_force: "Rige",
    scheduled: "Programada",
    past: "Anterior",
    withdrawn: "Retirada",
  } satisfies Record<HistoryEntry["state"], string>,
  origins: {
    publication: null,
    rebase: (about: number | null) => `Sigue a la revisión ${about}, que estaba programada.`,
    closing: () => "Cierre inmediato de un canal.",
    reopening: (about: number | null) => `Reabre lo que cerró la revisión ${about}.`,
  } satisfies Record<HistoryEntry["origin"], ((about: number | null) => string) | null>,
  succeeded: (number: number) => `Reemplazada por la ${number}`,
  replacedBy: (number: number) => `En su lugar regirá la ${number}, programada después para el mismo instante.`,
  publishedAt: (at: string) => `Publicada el ${at}`,
  changes: "Qué cambió",
  changesOf: (number: number) => `Qué cambió en la revisión ${number}`,
  dryRun: "Ver la página",
  dryRunOf: (number: number) => `Ver la página con la revisión ${number}`,
  again: "Publicar de nuevo",
  againOf: (number: number) => `Publicar de nuevo la revisión ${number}`,
  withdraw: "Retirar",
  withdrawOf: (number: number) => `Retirar la revisión ${number}`,
  withdrawText: "No llegará a regir. Lo programado después se rehace sin sus cambios.",
  withdrawAnyway: (number: number) => `Retirar la revisión ${number} de todos modos`,
  leaveScheduled: "Dejarla programada",
  criticalGap: "En las horas que debe marcar, ni siquiera un caso P1 tiene un canal abierto.",
  older: "Revisiones anteriores",
  newest: "Las últimas",
  compare: "Comparar dos revisiones",
  before: "Antes",
  after: "Después",
  show: "Comparar",
  compared: (from: number, to: number) => `De la revisión ${from} a la ${to}`,
  equal: "Dicen lo mismo.",
  noNumber: "Escriba el número de una revisión.",
  unknown: "No hay una revisión con ese número.",
  subject: "Canal",
  fresh: "Nuevo",
  replaceTitle: "Ya hay un borrador",
  replaceText: (by: string, number: number) =>
    `${by} lo guardó. Para publicar de nuevo la revisión ${number}, ese borrador se pierde.`,
  replace: (number: number) => `Reemplazarlo por la revisión ${number}`,
  keep: "Dejarlo y comparar",
  deeds: {
    published: (number: number, from: string, isAhead: boolean) =>
      isAhead
        ? `${sentence(`Publicada la revisión ${number}: rige desde el ${from}`)} Puede deshacerlo: retírela.`
        : `Publicada la revisión ${number}: ya rige. Puede deshacerlo: publique de nuevo la anterior.`,
    withdrawn: (number: number) => `Retirada la revisión ${number}. Lo que rige sigue igual.`,
    in_force: (number: number) => `La revisión ${number} ya rige, y así no se retira: publique de nuevo la anterior.`,
    clash: (number: number) =>
      `No se retiró la revisión ${number}: otra, programada después, cambió lo mismo. Retire esa primero.`,
    gaps: (number: number) => `No se retiró la revisión ${number}: sin ella quedan horas en que nadie atiende.`,
    same: (number: number) => `La revisión ${number} dice lo mismo que la que rige: no hay nada que publicar.`,
    missing: (number: number) => `No hay una revisión ${number} con la que se pueda hacer eso.`,
  },
};

export type RevisionsWords = typeof es;

const en: RevisionsWords = {
  title: "Revisions",
  lede: "Every publication of the catalogue, the last one first. None is ever deleted.",
  number: "Revision",
  from: "In force from",
  by: "Published by",
  note: "Note",
  state: "State",
  acts: "Actions",
  states: { in_force: "In force", scheduled: "Scheduled", past: "Earlier", withdrawn: "Withdrawn" },
  origins: {
    publication: null,
    rebase: (about) => `Follows revision ${about}, which was scheduled.`,
    closing: () => "A channel closed at once.",
    reopening: (about) => `Opens again what revision ${about} closed.`,
  },
  succeeded: (number) => `Replaced by ${number}`,
  replacedBy: (number) => `Revision ${number}, scheduled later for the same instant, will be in force instead.`,
  publishedAt: (at) => `Published on ${at}`,
  changes: "What changed",
  changesOf: (number) => `What changed in revision ${number}`,
  dryRun: "See the page",
  dryRunOf: (number) => `See the page with revision ${number}`,
  again: "Publish again",
  againOf: (number) => `Publish revision ${number} again`,
  withdraw: "Withdraw",
  withdrawOf: (number) => `Withdraw revision ${number}`,
  withdrawText: "It will not be in force. What is scheduled after it is made again without its changes.",
  withdrawAnyway: (number) => `Withdraw revision ${number} all the same`,
  leaveScheduled: "Leave it scheduled",
  criticalGap: "At the hours that you have to tick not even a P1 case has an open channel.",
  older: "Earlier revisions",
  newest: "The last ones",
  compare: "Compare two revisions",
  before: "Before",
  after: "After",
  show: "Compare",
  compared: (from, to) => `From revision ${from} to ${to}`,
  equal: "They say the same.",
  noNumber: "Write the number of a revision.",
  unknown: "There is no revision of that number.",
  subject: "Channel",
  fresh: "New",
  replaceTitle: "There is a draft already",
  replaceText: (by, number) => `${by} saved it. To publish revision ${number} again, that draft is lost.`,
  replace: (number) => `Replace it by revision ${number}`,
  keep: "Keep it and compare",
  deeds: {
    published: (number, from, isAhead) =>
      isAhead
        ? `${sentence(`Revision ${number} is published: it is in force from ${from}`)} You can undo it: withdraw it.`
        : `Revision ${number} is published: it is in force. You can undo it: publish the one before again.`,
    withdrawn: (number) => `Revision ${number} is withdrawn. What is in force stays.`,
    in_force: (number) => `Revision ${number} is in force, and so is not withdrawn: publish the one before again.`,
    clash: (number) =>
      `Revision ${number} was not withdrawn: another one, scheduled after it, changed the same. Withdraw that one first.`,
    gaps: (number) => `Revision ${number} was not withdrawn: without it there are hours in which nobody attends.`,
    same: (number) => `Revision ${number} says what is in force: there is nothing to publish.`,
    missing: (number) => `There is no revision ${number} with which that can be done.`,
  },
};

const WORDS: Readonly<Record<Language, RevisionsWords>> = { es, en };

/** What the page of revisions says. */
export function revisionsWordsIn(language: Language): RevisionsWords {
  return WORDS[language];
}
