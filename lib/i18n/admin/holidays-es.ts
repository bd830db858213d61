import { uncapital } from "#lib/i18n/moment.ts";

/** What the page of holidays says, in Spanish; the other languages have the same shape. */
export const holidaysEs = {
  title: "Festivos",
  lede: "Los días que la mesa guarda como festivos: en ellos no abren los canales que cierran los festivos.",
  years: "Año",
  edited: "editado",
  year: (year: number) => `Festivos de ${year}`,
  count: (days: number) => (days === 1 ? "1 día." : `${days} días.`),
  add: "Agregar un día",
  fillAll: (year: number) => `Agregar los festivos de ${year} según la ley`,
  fillRest: (days: number) =>
    days === 1 ? "Agregar el que falta según la ley" : `Agregar los ${days} que faltan según la ley`,
  empty: (year: number) => `El catálogo no tiene festivos de ${year}.`,
  emptyText: (days: number) =>
    `Abajo están los ${days} que fija la ley. Agréguelos todos, o solo los que la mesa guarda.`,
  date: "Fecha",
  name: "Nombre",
  source: "Fuente",
  actions: "Acciones",
  ownDecision: "Decisión de la mesa",
  reason: (text: string) => `Motivo: ${text}`,
  states: { new: "nuevo", changed: "editado", removed: "se quita", missing: "no está" },
  addLawful: "Agregar",
  addLawfulNamed: (what: string) => `Agregar: ${what}`,
  rename: (what: string) => `Cambiar el nombre: ${what}`,
  remove: (what: string) => `Quitar: ${what}`,
  undo: "Deshacer",
  undoNamed: (what: string) => `Deshacer: ${what}`,
  gone: "Ese día ya no está en el borrador.",
  undoing: {
    refused: "No se pudo: alguien cambió ese día mientras tanto. Abajo está como quedó.",
    /** Before the day that it was. */
    gone: "Ya no se agrega:",
    redo: "Agregarlo de nuevo",
  },
  /** What the form of a day that is given another name is called. */
  titleRename: (name: string, when: string) => `Cambiar el nombre de ${name}, ${uncapital(when)}`,
  /** What the form of a day that is taken away is called. */
  titleRemove: (name: string, when: string) => `Quitar ${name}, ${uncapital(when)}`,
  form: {
    titleAdd: "Agregar un festivo",
    date: "Fecha",
    dateHint: "Día, mes y año, como 24/12/2026.",
    name: "Nombre",
    nameHint: "Lo lee el público cuando un canal cierra por el festivo.",
    reason: "Motivo",
    reasonAddHint: "Por qué lo guarda la mesa. Queda en la auditoría; el público no lo lee.",
    reasonRemoveHint: "Por qué la mesa ya no lo guarda. Queda en la auditoría; el público no lo lee.",
    saveAdd: "Agregar al borrador",
    saveRemove: "Quitar del borrador",
    cancel: "Cancelar",
  },
  trouble: {
    required: "Es obligatorio.",
    noDate: "No es una fecha que exista, entre 2000 y 2100. Escriba, por ejemplo, 24/12/2026.",
    taken: (name: string) => `Ese día ya es festivo: ${name}.`,
    reason: "Escriba el motivo.",
    gone: "No se guardó: ese día ya no está en el borrador. Lo que escribió sigue aquí.",
  },
  warning: {
    label: "Festivos del año que viene",
    missing: (year: number) => `Faltan los festivos de ${year}.`,
    missingText: "Sin ellos, los canales que cierran los festivos abrirían esos días.",
    missingWay: "Agregarlos",
    drafted: (year: number) => `Los festivos de ${year} están en el borrador, sin publicar.`,
    draftedWay: "Comparar y publicar",
  },
};

export type HolidayWords = typeof holidaysEs;
