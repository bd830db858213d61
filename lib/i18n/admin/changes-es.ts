import type { ChannelKind } from "#lib/routing/request.ts";
import { es as shared } from "../es.ts";
import { capital, within } from "../moment.ts";
import { gatheredWords } from "./gathered.ts";

type Key = { readonly digit: string; readonly label: string };

const { list } = shared;

function date(text: string, thisYear: number): string {
  const [year = 0, month = 1, day = 1] = text.split("-").map(Number);
  return `${day} de ${shared.months[month - 1]}${year === thisYear ? "" : ` de ${year}`}`;
}

/** How changes of a catalogue are said, in Spanish; the other languages have the same shape. */
export const changesEs = {
  ...gatheredWords(shared, {
    to: "a",
    everyDay: "todos los días",
    closed: "cerrado",
    allPriorities: "todas las prioridades",
  }),
  date,
  /** Of a channel that serves whatever types there will be; `types` names each that there is. */
  allTypes: "todas las solicitudes",
  /** Channels and tiers by their short names: "Teléfono, correo y nivel 1". */
  owners: (names: readonly string[]) => capital(list(names.map(within))),
  kind: (kind: ChannelKind) => shared.kinds[kind],
  desk: "Mesa",
  holidays: "Festivos",
  notices: "Avisos",
  order: "Orden de los canales",
  tier: (level: number, name: string) => `Nivel ${level}, ${name}`,
  shortTier: (level: number) => `nivel ${level}`,
  nothing: "no estaba",
  gone: "se quita",
  newChannel: "canal nuevo",
  channelGone: "se quita el canal",
  newTier: "nivel nuevo",
  tierGone: "se quita el nivel",
  weekly: (days: string, said: string) => `${days} ${said}`,
  onHolidays: (closed: boolean): string => (closed ? "cierra los festivos" : "atiende los festivos como otro día"),
  exceptionDates: (from: string, to: string | null) => {
    if (to === from) return from;
    return to === null ? `desde el ${from}, hasta nuevo aviso` : `${from} a ${to}`;
  },
  usual: (dates: string) => `${dates}, horario normal`,
  special: (dates: string, said: string) => `${dates}, ${said}`,
  because: (reason: string) => `motivo: ${reason}`,
  hidden: "horario sin publicar",
  field: {
    kind: (said: string) => `tipo: ${said}`,
    name: (said: string) => `nombre: ${said}`,
    description: (said: string) => `descripción: ${said || "ninguna"}`,
    requestTypes: (said: string) => `atiende ${said}`,
    priorities: (said: string) => `prioridades: ${said}`,
    standby: (isStandby: boolean): string => (isStandby ? "línea de reserva" : "línea ordinaria"),
    acceptsWhileClosed: (accepts: boolean): string =>
      accepts ? "recibe mensajes cuando está cerrado" : "no recibe mensajes cuando está cerrado",
    active: (isActive: boolean): string => (isActive ? "publicado" : "retirado de la página"),
    intro: (said: string) => `presentación: ${said || "ninguna"}`,
    motto: (said: string) => `lema: ${said || "ninguno"}`,
    timeZone: (said: string) => `zona horaria: ${said}`,
  },
  /** A text that is meant for another language than the one in which the changes are told. */
  inOtherLanguage: { es: (said: string) => `en español, ${said}`, en: (said: string) => `en inglés, ${said}` },
  contact: {
    phone: (published: string, dialled: string) => `${published}, marca ${dialled}`,
    extensions: (all: readonly string[]) => `extensión ${list(all)}`,
    menu: (keys: readonly Key[]) => `en el menú, ${dial(keys)}`,
    shownAs: (published: string, value: string) => `${value}, escrito ${published}`,
  },
  orderOf: {
    contacts: (names: readonly string[]) => `orden de los contactos: ${names.join("; ")}`,
    exceptions: (names: readonly string[]) => `orden de las fechas especiales: ${names.join("; ")}`,
    notices: (names: readonly string[]) => `orden: ${names.join("; ")}`,
    channels: (names: readonly string[]) => names.join(", "),
  },
  workingDay: (day: string) => `${day}, día hábil`,
  holiday: (day: string, name: string) => `${day}, ${name}`,
  notice: (from: string, to: string, text: string) => `${from} a ${to}: ${text}`,
  noNotice: (from: string, to: string) => `${from} a ${to}: ningún aviso`,
  dateAndTime: (day: string, minute: number) => `${day}, ${shared.time(minute)}`,
};

export type ChangeWords = typeof changesEs;

function dial(keys: readonly Key[]): string {
  return keys.length === 0 ? "ninguna tecla" : shared.channels.dial(keys);
}
