import type { TimeTrouble } from "#lib/admin/week-edit.ts";
import type { GapWords } from "#lib/catalogue/say-gap.ts";
import { es as shared } from "#lib/i18n/es.ts";
import { capital, within } from "#lib/i18n/moment.ts";
import { changesEs } from "./changes-es.ts";
import { keptEs } from "./parts-es.ts";
import { publishEs } from "./publish-es.ts";

const NBSP = "\u00a0";
const MINUTES_IN_A_DAY = 1440;

const weekday = (index: number) => shared.weekdays[index] ?? "";
const date = (day: number, month: number, year: number | null) =>
  `${day} de ${shared.months[month]}${year === null ? "" : ` de ${year}`}`;

/** "12 h", "7 h 30 min", "45 min". */
function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return `${rest}${NBSP}min`;
  return `${hours}${NBSP}h${rest === 0 ? "" : `${NBSP}${rest}${NBSP}min`}`;
}

const troubles: Record<TimeTrouble, string> = {
  unreadable: "No es una hora. Escriba, por ejemplo, 7:00 a. m. o 19:00.",
  zero_length: "Cierra a la misma hora en que abre. Un día completo es de 12:00 a. m. a 12:00 a. m., fin del día.",
  overlap: "Abre antes de que cierre otro intervalo de este día o de la noche anterior.",
};

const gap: GapWords = { ...changesEs, ...publishEs };

/** A date as the calendar has it; weekday from Monday, month from January, both from 0. Year null: the one that it is. */
export type CalendarDay = {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
};

const dayText = (one: CalendarDay) => `${weekday(one.weekday)} ${date(one.day, one.month, one.year)}`;

/** What the page of hours says, in Spanish; the other languages have the same shape. */
export const hoursEs = {
  time: shared.time,
  duration,
  title: "Horarios",
  channel: "Canal",
  edited: "editado",
  gone: "Ese canal ya no está en el borrador.",
  save: "Guardar el horario",

  week: {
    title: "Semana",
    total: (now: string, before: string | null, city: string) =>
      `${now} por semana${before === null ? "" : `, antes ${before}`}. Hora de ${city}.`,
    caption: (channel: string) =>
      `Horario semanal de ${channel}. Arrastre un borde de la barra o escriba la hora exacta: son el mismo dato.`,
    day: "Día",
    bar: "Barra del día",
    exact: "Abre y cierra",
    weekday: (index: number) => capital(weekday(index)),
    opens: (index: number, nth: number, count: number) =>
      `${capital(weekday(index))}, abre${count > 1 ? `, intervalo ${nth}` : ""}`,
    closes: (index: number, nth: number, count: number) =>
      `${capital(weekday(index))}, cierra${count > 1 ? `, intervalo ${nth}` : ""}`,
    another: (index: number, which: "opens" | "closes") =>
      `${capital(weekday(index))}, otro intervalo, ${which === "opens" ? "abre" : "cierra"}`,
    closed: "Cerrado",
    openDay: "Abrir",
    openDayNamed: (index: number) => `Abrir el ${weekday(index)}`,
    add: (index: number) => `Agregar otro intervalo, ${weekday(index)}`,
    remove: (index: number, nth: number, count: number) =>
      `Quitar el intervalo${count > 1 ? ` ${nth}` : ""}, ${weekday(index)}`,
    nextDay: "+1 día",
    nextDayLong: "cierra al día siguiente",
    endOfDay: "fin del día",
    fromTheNight: (until: string) => `Sigue abierto desde la noche anterior hasta las ${until}`,
    grip: (minute: number) => {
      if (minute === MINUTES_IN_A_DAY) return `${shared.time(minute)}, fin del día`;
      return minute > MINUTES_IN_A_DAY
        ? `${shared.time(minute - MINUTES_IN_A_DAY)} del día siguiente`
        : shared.time(minute);
    },
    range: (opens: string, closes: string) => `${opens} – ${closes}`,
    before: (what: string) => `antes ${what}`,
    beforeClosed: "antes cerrado",
    copyMonday: "Copiar lunes a los demás días",
    copied: "El horario del lunes quedó en todos los días.",
    undo: "Deshacer",
    closedOnHolidays: "Cierra los festivos nacionales",
    nextHoliday: (one: CalendarDay, name: string) => `Próximo: ${dayText(one)}, ${name}`,
    noHoliday: "No hay festivos por venir en el catálogo.",
    acceptsWhileClosed: "Recibe mensajes mientras está cerrado",
    acceptsHint: "Se atienden desde la siguiente apertura",
    troubles,
  },

  coverage: {
    title: "Horas sin ningún canal",
    none: "Ninguna franja nueva sin canal en los próximos 12 meses.",
    some: (count: number) =>
      count === 1
        ? "Una franja nueva se queda sin canal en los próximos 12 meses:"
        : `${count} franjas nuevas se quedan sin canal en los próximos 12 meses:`,
    more: (count: number) =>
      count === 1
        ? "y otra más, que se ve en «Comparar y publicar»"
        : `y otras ${count}, que se ven en «Comparar y publicar»`,
    waiting: "Calculando…",
    unknown: "Corrija lo marcado para ver si alguna franja se queda sin canal.",
    gap,
  },

  clash: {
    title: (by: string) => `${by} cambió lo mismo mientras usted lo editaba. Lo suyo no se guardó y sigue aquí.`,
    theirs: (what: string, hours: string) => `${what}: allá quedó ${hours}`,
    mine: (hours: string) => `; usted escribió ${hours}`,
    keepMine: "Guardar lo mío",
    takeTheirs: "Dejar lo que está guardado",
    holidays: "Cierra los festivos",
    accepts: "Recibe mensajes mientras está cerrado",
    other: "Otro dato de este canal",
    yes: "sí",
    no: "no",
    closed: "cerrado",
    somebody: "Alguien",
  },

  dates: {
    title: "Fechas especiales",
    lede: "Reemplazan el horario de ese día.",
    add: "Agregar fecha",
    empty: "No hay fechas especiales. Agregue una para abrir o cerrar distinto un día o varios.",
    date: "Fecha",
    hours: "Horario",
    reason: "Motivo",
    owners: "Rige para",
    actions: "Acciones",
    on: (one: CalendarDay) => capital(dayText(one)),
    between: (from: CalendarDay, to: CalendarDay) => `Del ${dayText(from)} al ${dayText(to)}`,
    since: (from: CalendarDay) => `Desde el ${dayText(from)}, hasta nuevo aviso`,
    closed: "Cerrado",
    all: "Todos",
    allChannels: "Todos los canales",
    tier: (level: number) => `Nivel ${level}`,
    allBut: (names: readonly string[]) => `Todos menos ${shared.list(names.map(within))}`,
    some: (names: readonly string[]) => capital(shared.list(names.map(within))),
    /** @param days those that both have, @param other the date that holds on them */
    yields: (days: string, names: readonly string[], other: string) =>
      `${days}: para ${shared.list(names.map(within))} rige «${other}», no esta fecha.`,
    states: { new: "nueva", changed: "editada", removed: "quitada" },
    edit: (what: string) => `Editar: ${what}`,
    copy: (what: string) => `Copiar al año siguiente: ${what}`,
    remove: (what: string) => `Quitar: ${what}`,
    restore: (what: string) => `Restaurar: ${what}`,
    restoreShort: "Restaurar",
    removed: (what: string) => `Se quitó «${what}».`,
    undo: "Deshacer",
    gone: "Esa fecha ya no está en el borrador; alguien la cambió o la quitó.",
    notUndone: "No se pudo: alguien cambió esa fecha mientras tanto.",
  },

  form: {
    ...keptEs,
    titleNew: "Nueva fecha especial",
    titleEdit: "Editar la fecha especial",
    from: "Desde",
    to: "Hasta",
    toHint: "Inclusive. Vacío: solo ese día.",
    forever: "Hasta nuevo aviso",
    hours: "Horario de esos días",
    closed: "Cerrado todo el día",
    open: "Abierto a estas horas",
    opens: (nth: number) => `Intervalo ${nth}, abre`,
    closes: (nth: number) => `Intervalo ${nth}, cierra`,
    hoursHint: "7:00 a. m. o 19:00. El segundo intervalo puede quedar vacío.",
    reason: "Motivo",
    reasonHint: "Una frase; la lee el público.",
    owners: "Rige para",
    every: "Todos",
    everyButStandby: "Todos menos los de guardia",
    save: "Guardar la fecha",
    saveAnother: "Guardar y agregar otra",
    cancel: "Cancelar",
    required: "Es obligatorio.",
    nobody: "Elija al menos uno.",
    noHours: "Escriba a qué horas abre, o elija «Cerrado todo el día».",
    bothEnds: "Borre esta fecha, o desmarque «Hasta nuevo aviso»: no pueden valer las dos.",
    endsBefore: "Termina antes de empezar.",
    past: "Ya pasó. Revise el año.",
    notADate: "No es una fecha entre 2000 y 2100.",
    taken: (names: readonly string[]) =>
      `${capital(shared.list(names.map(within)))} ya ${names.length === 1 ? "tiene" : "tienen"} una fecha especial para esos días: edítela o quítela primero.`,
    without: (names: readonly string[]) =>
      `${capital(shared.list(names.map(within)))} ya no ${names.length === 1 ? "tiene" : "tienen"} horario en el borrador: desmárquelo.`,
    changed: (now: readonly string[]) =>
      `Alguien cambió o quitó esta fecha mientras usted la editaba. Lo que escribió sigue aquí y no se ha guardado. ${
        now.length === 0 ? "Ya no está en el borrador" : `Ahora dice: ${now.join("; ")}`
      }. Si guarda, queda como fecha nueva.`,
    failed: "No se pudo guardar. Lo que escribió sigue aquí; intente de nuevo.",
    troubles,
    summary: "No se guardó todavía: corrija lo marcado.",
  },
};

export type HoursWords = typeof hoursEs;
