import { minuteOf } from "#lib/schedule/time-text.ts";
import { es as shared } from "../es.ts";
import { capital, sentence, within } from "../moment.ts";

const NBSP = "\u00a0";
const { list, months, time, weekdays } = shared;
const { nextDay, range } = shared.channels;

/** A date as the calendar has it: weekday from Monday, month from January, both from 0; its year where it is another. */
export type SaidDate = {
  readonly weekday: number;
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
};

function date({ day, month, year }: SaidDate): string {
  return `${day} de ${months[month]}${year === null ? "" : ` de ${year}`}`;
}

function longDate(one: SaidDate): string {
  return `${weekdays[one.weekday]} ${date(one)}`;
}

const plural: readonly string[] = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábados", "domingos"];

function letters(all: readonly string[]): string {
  return `${all.length === 1 ? "brecha" : "brechas"} ${list(all)}`;
}

/** What is said of a publication, in Spanish; the other languages have the same shape. */
export const publishEs = {
  number: (count: number) => count.toLocaleString("es-CO"),
  who: (types: string, priorities: string) => `${capital(types)}, ${priorities}`,
  gapOnce: (day: SaidDate, hours: string) => `ningún canal abierto, ${longDate(day)}, ${hours}`,
  gapWeekly: (indexes: readonly number[], hours: string, from: SaidDate) =>
    `ningún canal abierto, ${indexes.length === 7 ? "todos los días" : `los ${list(indexes.map((index) => plural[index] ?? ""))}`}, ${hours}, desde el ${date(from)}`,
  /** Hours that end on another day than the one on which they begin, so many days later. */
  untilLater: (opens: string, closes: string, days: number) =>
    `${range(time(minuteOf(opens)), time(minuteOf(closes)))} ${days === 1 ? nextDay : `(${days} días después)`}`,
  letters,
  gapLabel: (all: readonly string[]) => list(all),
  always: (lines: readonly string[]) => (lines.length === 0 ? "." : `: ${list(lines.map(within))}.`),
  neverOpen: (name: string) => `${name}: su horario no tiene ninguna hora abierta.`,
  noContact: {
    phone: (name: string) => `${name}: es un teléfono y no tiene ningún número al que llamar.`,
    email: (name: string) => `${name}: es un correo y no tiene ninguna dirección de correo.`,
    url: (name: string) => `${name}: se usa en la web y no tiene ninguna dirección web.`,
    address: (name: string) => `${name}: es presencial y no tiene ninguna dirección física.`,
  },
  unknownNumber: (name: string, dialled: string) =>
    `${name}: se marca ${dialled}, y no se conocen números así. Llame para comprobarlo.`,
  otherNumber: (name: string, published: string, dialled: string) =>
    `${name}: se lee ${published}, pero se marca ${dialled}.`,
  week: (from: SaidDate, to: SaidDate) =>
    `Semana del ${from.month === to.month ? from.day : date({ ...from, year: null })} al ${date(to)}`,
  day: (one: SaidDate) => `${(weekdays[one.weekday] ?? "").slice(0, 3)} ${one.day}`,
  dayColumn: (one: SaidDate) => `${one.day} ${(months[one.month] ?? "").slice(0, 3)}`,
  between: (from: number, to: number) => `, ${shared.time(from)} a ${shared.time(to)}`,
  all: "Todos",
  some: (names: readonly string[]) => capital(list(names.map(within))),
  only: shared.week.onlyKey,
  duration: (minutes: number) => `${(minutes / 60).toLocaleString("es-CO", { maximumFractionDigits: 2 })}${NBSP}h`,
  same: (hours: string) => `${hours}, igual`,
  ordinaryWeek: "Semana normal",
  replay: {
    none: (days: number) => `No hubo solicitudes en los últimos ${days} días.`,
    after: (all: string, days: number, isOne: boolean) =>
      `de ${all} ${isOne ? "habría" : "habrían"} llegado fuera de horario en los últimos ${days} días`,
    same: (revision: number, isOne: boolean) =>
      `, ${isOne ? "la misma" : "las mismas"} que con la revisión ${revision}.`,
    other: (revision: number, before: string) => `; con la revisión ${revision}, ${before}.`,
  },
  from: (day: SaidDate, minute: number) => sentence(capital(`${longDate(day)}, ${atTime(minute)}`)),
  now: "Rige en cuanto la publique.",
  rebased: (number: number, day: SaidDate, note: string) =>
    `La revisión ${number}, programada para el ${date(day)} (${note}), toma también estos cambios.`,
  clash: (revision: number) =>
    `La revisión ${revision} cambió lo mismo de otra manera, y así no se puede publicar. Corrija el borrador en eso, o retire la revisión si está programada.`,
  settling: (revision: number) =>
    `La revisión ${revision} entró en vigor después de que se empezó el borrador, y ambos cambiaron lo mismo de otra manera. Elija en cada punto qué queda en el borrador; lo demás de los dos se conserva.`,
  changedMeanwhile: (by: string, fresh: number, gone: number) =>
    `${by} cambió el borrador mientras usted comparaba: ${list([
      ...(fresh > 0 ? [fresh === 1 ? "un cambio nuevo, marcado" : `${fresh} cambios nuevos, marcados`] : []),
      ...(gone > 0 ? [gone === 1 ? "un cambio que ya no está" : `${gone} cambios que ya no están`] : []),
      ...(fresh + gone === 0 ? ["quedó igual"] : []),
    ])}. Lo que escribió y confirmó sigue aquí; mírelo y publique.`,
  /** @param first and last: the numbers that were given */
  publishedMeanwhile: (first: number, last: number) =>
    `Mientras usted comparaba se ${first === last ? `publicó la revisión ${first}` : `publicaron las revisiones ${first} a ${last}`}. Esta comparación ya cuenta con ello; lo que escribió y confirmó sigue aquí. Mírela y publique.`,
  settled: {
    kept: "El borrador dice ahora lo que usted eligió. Esto es lo que cambiaría al publicarlo.",
    overtaken:
      "No se aplicó lo que eligió: otra persona ya eligió o publicó. Esto es lo que el borrador cambiaría ahora; si no es lo que usted quiere, corríjalo antes de publicar.",
    noneLeft: "Con lo que usted eligió, el borrador dice lo mismo que lo que ya rige: no queda nada que publicar.",
  },
  trouble: {
    otherInstant: "La comparación era de otra fecha. Esta es la de la que escribió: mírela y publique.",
    choice: "Elija una de las dos.",
    settle: {
      failed: "No se pudo cambiar el borrador. Lo que eligió sigue aquí; vuelva a intentarlo.",
      not_chosen: "No se cambió nada: elija en cada punto qué queda.",
      not_together:
        "No se cambió nada: lo que eligió no puede quedar junto. Elija en los puntos lo mismo, o corrija el borrador.",
      changed_meanwhile:
        "No se cambió nada: el borrador, o lo que rige, cambió mientras usted elegía. Mírelo y elija de nuevo.",
    },
    gone: "Alguien publicó o descartó el borrador mientras usted lo comparaba. Lo que escribió sigue aquí.",
    date: "No es una fecha. Escriba, por ejemplo, 30/11/2026.",
    time: "No es una hora. Escriba, por ejemplo, 7:00 a. m. o 19:00.",
    past: "Ya pasó. Elija «Ahora» o una hora que esté por venir.",
    note: "Escriba qué cambia y por qué: lo lee quien mire el historial.",
    noteLong: "Es muy larga: caben 2.000 caracteres como máximo.",
    gaps: (all: readonly string[]) => `No se publicó: falta confirmar ${letters(all)}.`,
    critical: "No se publicó: confirme por segunda vez que un caso P1 se queda sin canal.",
    base: (number: number) =>
      `No se publicó: lo que está en vigor cambió mientras usted comparaba. Ahora se compara con la revisión ${number}; mírelo y publique.`,
    clash: "No se publicó: alguien cambió lo mismo.",
    failed: "No se pudo publicar. Lo que escribió sigue aquí; vuelva a intentarlo.",
  },
};

export type PublishSaid = typeof publishEs;

function atTime(minute: number): string {
  if (minute === 0) return "a medianoche";
  if (minute === 720) return "al mediodía";
  return `a ${Math.floor(minute / 60) % 12 === 1 ? "la" : "las"} ${shared.time(minute)}`;
}
