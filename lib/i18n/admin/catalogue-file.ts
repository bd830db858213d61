import type { FileTrouble } from "#lib/catalogue/catalogue-file.ts";
import type { Language } from "../language.ts";

/** What could not be done on the page of the catalogue's file. */
export const IMPORT_TROUBLES = ["no_file", "no_revision", "missing", "draft_changed", "base_replaced", "same"] as const;
export type ImportTrouble = (typeof IMPORT_TROUBLES)[number];

const MB = 1024 * 1024;

const es = {
  title: "Catálogo como archivo",
  lede: "El catálogo entero en JSON: para guardarlo con sus versiones, revisarlo con otros o llevarlo a otra mesa.",
  load: "Cargar un archivo",
  file: "Archivo JSON",
  hint: (bytes: number) =>
    `Como se descarga aquí, de ${bytes / MB} MB como máximo. Primero ve qué cambia; nada es público hasta que lo publique.`,
  compare: "Comparar",
  reading: "Leyendo…",
  tooBig: (bytes: number) => `Pesa más de ${bytes / MB} MB: un catálogo no llega a tanto.`,
  noName: "El archivo",
  unusable: "No se puede usar este archivo; no se guardó nada de él.",
  notJson: (said: string) => `No es JSON, o está cortado: ${said}`,
  broken: {
    at: (line: number, column: number) => `deja de serlo en la línea ${line}, columna ${column}.`,
    endsEarly: "termina antes de tiempo.",
  },
  fields: (count: number) => (count === 1 ? "Hay un campo por corregir:" : `Hay ${count} campos por corregir:`),
  where: "Dónde",
  wrong: "Qué tiene",
  whole: "Todo el archivo",
  later: "Lo que no se conoce puede venir de una versión posterior de la mesa: actualice esta, o quite esos campos.",
  from: (revision: number, at: string) => `Viene de una revisión ${revision}, que rige desde el ${at}`,
  ahead: "Esa hora está por venir: escríbala al publicar, si la quiere.",
  same: (base: number) => `Dice lo mismo que la revisión ${base}, la que rige: no hay nada que publicar.`,
  changes: (base: number) => `Qué cambiaría de la revisión ${base}, la que rige`,
  subject: "Canal",
  before: "Antes",
  after: "Después",
  fresh: "Nuevo",
  draft: "Ya hay un borrador",
  draftLost: (by: string, count: number, lost: number) =>
    `Lo guardó ${by}, con ${count} ${count === 1 ? "cambio" : "cambios"}. El archivo toma su lugar, y ${
      lost === 1 ? "se pierde este cambio" : `se pierden estos ${lost} cambios`
    }:`,
  draftKept: (by: string, count: number) =>
    `Lo guardó ${by}, con ${count} ${count === 1 ? "cambio" : "cambios"}. El archivo toma su lugar, y los trae todos.`,
  toDraft: "Pasar al borrador",
  replace: "Reemplazar el borrador por el archivo",
  moving: "Pasando…",
  drop: "Quitar el archivo",
  next: "De ahí pasa a comparar y publicar: se ven las brechas que abre, y usted decide desde cuándo rige.",
  save: "Descargar",
  inForce: (revision: number) => `La que rige, revisión ${revision}`,
  theDraft: (base: number) => `El borrador, sobre la revisión ${base}`,
  other: "Número de otra revisión",
  saveOther: "Descargar esa",
  draftNote: (base: number) => `Borrador sobre la revisión ${base}`,
  names: {
    revision: (number: number) => `catalogo-revision-${number}.json`,
    draft: (base: number) => `catalogo-borrador-sobre-${base}.json`,
  },
  said: {
    no_file: "Elija un archivo.",
    no_revision: "No hay una revisión con ese número.",
    missing: "Ese archivo ya no está aquí: cárguelo otra vez.",
    draft_changed:
      "El borrador cambió mientras usted comparaba, y no se pasó nada. Abajo está lo que se perdería ahora.",
    base_replaced:
      "Mientras usted comparaba empezó a regir otra revisión, y no se pasó nada. Abajo está comparado con ella.",
    same: "El archivo dice lo mismo que la revisión que rige: no hay nada que pasar.",
  } satisfies Record<ImportTrouble, string>,
  busy: "En este momento no se pudo leer",
  busyText: "No se guardó nada. Espere un momento y cárguelo otra vez.",
  elsewhere: "Esto no viene de la página de la mesa",
  elsewhereText: "Cargue el archivo desde la página del catálogo.",
  back: "Volver",
};

export type CatalogueFileWords = typeof es;

const en: CatalogueFileWords = {
  title: "Catalogue as a file",
  lede: "The whole catalogue as JSON: to keep its versions, to look at it with others, or to move it to another desk.",
  load: "Load a file",
  file: "JSON file",
  hint: (bytes) =>
    `As it is downloaded here, ${bytes / MB} MB at most. First you see what it changes; nothing is public until you publish it.`,
  compare: "Compare",
  reading: "Reading…",
  tooBig: (bytes) => `It is larger than ${bytes / MB} MB: no catalogue is.`,
  noName: "The file",
  unusable: "This file cannot be used; nothing of it was kept.",
  notJson: (said) => `It is not JSON, or was cut off: ${said}`,
  broken: {
    at: (line, column) => `it ceases to be JSON at line ${line}, column ${column}.`,
    endsEarly: "it ends too early.",
  },
  fields: (count) => (count === 1 ? "One field is to be corrected:" : `${count} fields are to be corrected:`),
  where: "Where",
  wrong: "What is wrong",
  whole: "The whole file",
  later: "What is not known may come from a later release of the desk: update this one, or take those fields out.",
  from: (revision, at) => `It comes from a revision ${revision}, in force from ${at}`,
  ahead: "That hour is to come: type it when you publish, if you want it.",
  same: (base) => `It says what revision ${base} says, which is in force: there is nothing to publish.`,
  changes: (base) => `What it would change of revision ${base}, which is in force`,
  subject: "Channel",
  before: "Before",
  after: "After",
  fresh: "New",
  draft: "There is a draft already",
  draftLost: (by, count, lost) =>
    `${by} saved it, with ${count} ${count === 1 ? "change" : "changes"}. The file takes its place, and ${
      lost === 1 ? "this change is lost" : `these ${lost} changes are lost`
    }:`,
  draftKept: (by, count) =>
    `${by} saved it, with ${count} ${count === 1 ? "change" : "changes"}. The file takes its place, and makes all of them.`,
  toDraft: "Make it the draft",
  replace: "Replace the draft by the file",
  moving: "Moving…",
  drop: "Take the file away",
  next: "From there you compare and publish: you see which gaps it opens, and decide from when it is in force.",
  save: "Download",
  inForce: (revision) => `The one in force, revision ${revision}`,
  theDraft: (base) => `The draft, on revision ${base}`,
  other: "Number of another revision",
  saveOther: "Download that one",
  draftNote: (base) => `Draft on revision ${base}`,
  names: {
    revision: (number) => `catalogue-revision-${number}.json`,
    draft: (base) => `catalogue-draft-on-${base}.json`,
  },
  said: {
    no_file: "Choose a file.",
    no_revision: "There is no revision of that number.",
    missing: "That file is not here any more: load it again.",
    draft_changed: "The draft changed while you compared, and nothing was done. Below is what would be lost now.",
    base_replaced:
      "Another revision came into force while you compared, and nothing was done. Below it is compared with that one.",
    same: "The file says what the revision in force says: there is nothing to do.",
  },
  busy: "It could not be read just now",
  busyText: "Nothing was kept. Wait a moment and load it again.",
  elsewhere: "This does not come from the desk's page",
  elsewhereText: "Load the file on the page of the catalogue.",
  back: "Back",
};

const WORDS: Readonly<Record<Language, CatalogueFileWords>> = { es, en };

/** What the page of the catalogue's file says. */
export function catalogueFileWordsIn(language: Language): CatalogueFileWords {
  return WORDS[language];
}

/** Why a file cannot be used, beside its fields, which are told one by one. */
export function fileTroubleWords(trouble: FileTrouble, words: CatalogueFileWords): string {
  switch (trouble.kind) {
    case "too_big":
      return words.tooBig(trouble.maxBytes);
    case "not_json":
      return words.notJson(trouble.said);
    case "fields":
      return words.fields(trouble.fields.length);
  }
}
