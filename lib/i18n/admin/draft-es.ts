import type { DraftPage } from "#lib/admin/draft-pages.ts";
import type { Language } from "../language.ts";

const pages: Record<DraftPage, string> = {
  hours: "Horarios",
  channels: "Canales",
  holidays: "Festivos",
  tiers: "Escalamiento",
  notices: "Avisos",
  desk: "Nombre y zona",
  publish: "Comparar y publicar",
  revisions: "Revisiones",
};

/** What the bar of the draft says, in Spanish; the other languages have the same shape. */
export const draftEs = {
  language: "es" as Language,
  label: "Borrador",
  count: (changes: number) => `Borrador con ${changes} ${changes === 1 ? "cambio" : "cambios"}`,
  base: (revision: number) => `sobre la revisión ${revision}.`,
  none: "Sin cambios",
  noneText: (revision: number) => `Está como la revisión ${revision}, la que rige.`,
  savesItself: "Lo que cambie se guarda solo, como borrador.",
  saved: (time: string, by: string | null) =>
    `Guardado ${time}${by === null ? "" : ` por ${by}`}; nada es público todavía.`,
  back: (revision: number) => `Guardado: quedó como la revisión ${revision}, la que rige.`,
  saving: "Guardando…",
  unsaved: "Sin guardar: corrija lo marcado.",
  clash: "Sin guardar: alguien cambió lo mismo.",
  failed: "No se pudo guardar; lo que escribió sigue aquí. Se intenta de nuevo solo.",
  refused: "No se pudo guardar; lo que escribió sigue aquí.",
  signedOut: "Su sesión terminó; lo que escribió sigue aquí. Entre en otra pestaña y se guarda solo.",
  sessionOver: "Su sesión terminó: lo que se ve es lo último que llegó.",
  signIn: "Ingresar",
  other: (name: string, page: DraftPage, channel: string | null) =>
    `${name} está en ${pages[page]}${channel === null ? "" : `, ${channel}`}`,
  discard: "Descartar",
  discardTitle: "¿Descartar el borrador?",
  discardText: (changes: number) =>
    `Se ${changes === 1 ? "pierde el cambio" : `pierden los ${changes} cambios`} del borrador, también lo que hicieron otros. Lo que rige sigue igual.`,
  discardYes: "Descartar el borrador",
  discardNo: "Seguir editando",
  publish: "Comparar y publicar",
  dryRun: "Ver la página como sería",
  otherTab: "(en otra pestaña)",
};

export type DraftWords = typeof draftEs;
