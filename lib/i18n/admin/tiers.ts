import type { Language } from "../language.ts";

/** What the pages of the escalation tiers say. */
const es = {
  title: "Escalamiento",
  lede: "A quién se llama cuando una solicitud sube de nivel. Lo ve también el cliente, en la página.",
  level: (level: number) => `Nivel ${level}`,
  named: (level: number, name: string) => `Nivel ${level} · ${name}`,
  add: (level: number) => `Agregar el nivel ${level}`,
  edited: "editado",
  new: "nuevo",
  empty: "Ningún nivel está publicado. Agregue el primero.",
  unpublished: "Horario no publicado",
  dates: (ahead: number) => {
    if (ahead === 0) return "No tiene fechas especiales por venir.";
    return ahead === 1 ? "Tiene 1 fecha especial por venir." : `Tiene ${ahead} fechas especiales por venir.`;
  },
  datesWay: "Ver las fechas especiales",
  form: {
    back: "Escalamiento",
    lede: "Lo que cambie queda en el borrador hasta que lo publique.",
    name: "Nombre",
    hours: "Horario",
    unpublished: "No se publica: no se sabe a qué horas contesta, que no es lo mismo que siempre.",
    published: "Se publica",
    day: "Día",
    opens: "abre",
    closes: "cierra",
    hoursHint: "Por ejemplo 7:00 a. m. o 19:00. Cerrar a las 12:00 a. m. es el fin del día. Vacío: cerrado.",
    holidays: "Cierra los festivos",
    remove: "Quitar este nivel",
    removeHint: "Queda quitado en el borrador; lo publicado sigue igual hasta que publique.",
  },
};

export type TiersWords = typeof es;

const en: TiersWords = {
  title: "Escalation",
  lede: "Whom one calls when a request goes up a level. Customers see it too, on the page.",
  level: (level) => `Tier ${level}`,
  named: (level, name) => `Tier ${level} · ${name}`,
  add: (level) => `Add tier ${level}`,
  edited: "edited",
  new: "new",
  empty: "No tier is published. Add the first one.",
  unpublished: "Hours not published",
  dates: (ahead) => {
    if (ahead === 0) return "It has no special dates ahead.";
    return ahead === 1 ? "It has 1 special date ahead." : `It has ${ahead} special dates ahead.`;
  },
  datesWay: "See the special dates",
  form: {
    back: "Escalation",
    lede: "What you change stays in the draft until you publish it.",
    name: "Name",
    hours: "Hours",
    unpublished: "Not published: nobody knows when it answers, which is not the same as always.",
    published: "Published",
    day: "Day",
    opens: "opens",
    closes: "closes",
    hoursHint: "For example 7:00 a.m. or 19:00. To close at 12:00 a.m. is the end of the day. Empty: closed.",
    holidays: "Closed on holidays",
    remove: "Take this tier away",
    removeHint: "It is taken away in the draft; what is public stays until you publish.",
  },
};

const WORDS: Readonly<Record<Language, TiersWords>> = { es, en };

/** What the pages of the escalation tiers say, in one language. For the server: a browser is given what it shows. */
export function tiersWordsIn(language: Language): TiersWords {
  return WORDS[language];
}
