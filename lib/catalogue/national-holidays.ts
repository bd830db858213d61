import {
  addDays,
  dayNumber,
  localDateOfDay,
  toLocalDate,
  weekdayIndexOfDay,
  yearOf,
} from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { CatalogueContent, Holiday } from "./schema.ts";

/** The date itself, the Monday on it or after it, or so many days after Easter Sunday. */
type Rule = { readonly on: string } | { readonly mondayFrom: string } | { readonly afterEaster: number };
type National = Rule & { readonly es: string; readonly en: string; readonly law: string; readonly since?: number };

const LABOUR_CODE = "Código Sustantivo del Trabajo, art. 177";
const LAW_51 = "Ley 51 de 1983, art. 1";

/** The holidays of Colombia, each with the law that makes it one. Easter Sunday is a Sunday anyway. */
const NATIONAL: readonly National[] = [
  { on: "01-01", es: "Año Nuevo", en: "New Year's Day", law: LABOUR_CODE },
  { mondayFrom: "01-06", es: "Reyes Magos", en: "Epiphany", law: LAW_51 },
  { mondayFrom: "03-19", es: "San José", en: "Saint Joseph's Day", law: LAW_51 },
  { afterEaster: -3, es: "Jueves Santo", en: "Maundy Thursday", law: LABOUR_CODE },
  { afterEaster: -2, es: "Viernes Santo", en: "Good Friday", law: LABOUR_CODE },
  { on: "05-01", es: "Día del Trabajo", en: "Labour Day", law: LABOUR_CODE },
  { afterEaster: 43, es: "Ascensión del Señor", en: "Ascension Day", law: LAW_51 },
  { afterEaster: 64, es: "Corpus Christi", en: "Corpus Christi", law: LAW_51 },
  { afterEaster: 71, es: "Sagrado Corazón de Jesús", en: "Sacred Heart", law: LAW_51 },
  { mondayFrom: "06-29", es: "San Pedro y San Pablo", en: "Saint Peter and Saint Paul", law: LAW_51 },
  {
    mondayFrom: "07-09",
    es: "Nuestra Señora de Chiquinquirá",
    en: "Our Lady of Chiquinquirá",
    law: "Ley 2578 de 2026",
    since: 2026,
  },
  { on: "07-20", es: "Día de la Independencia", en: "Independence Day", law: LABOUR_CODE },
  { on: "08-07", es: "Batalla de Boyacá", en: "Battle of Boyacá", law: LABOUR_CODE },
  { mondayFrom: "08-15", es: "Asunción de la Virgen", en: "Assumption of Mary", law: LAW_51 },
  {
    mondayFrom: "10-12",
    es: "Día de la Diversidad Étnica y Cultural",
    en: "Day of Ethnic and Cultural Diversity",
    law: LAW_51,
  },
  { mondayFrom: "11-01", es: "Todos los Santos", en: "All Saints' Day", law: LAW_51 },
  { mondayFrom: "11-11", es: "Independencia de Cartagena", en: "Independence of Cartagena", law: LAW_51 },
  { on: "12-08", es: "Inmaculada Concepción", en: "Immaculate Conception", law: LABOUR_CODE },
  { on: "12-25", es: "Navidad", en: "Christmas Day", law: LABOUR_CODE },
];

/** A holiday with the law, or laws, that make it one. */
export type NationalHoliday = Holiday & { readonly laws: readonly string[] };

/**
 * The national holidays of a year (1984 to 9999, in the law as it stands), ascending; two that fall on one date are one,
 * with both names. Source: Código Sustantivo del Trabajo, art. 177; Ley 51 de 1983; Ley 2578 de 2026.
 */
export function nationalHolidays(year: number): readonly NationalHoliday[] {
  const all = NATIONAL.filter(({ since = 0 }) => year >= since).map((national) => ({
    date: dateIn(year, national),
    ...national,
  }));
  return [...Map.groupBy(all, ({ date }) => date)]
    .map(([date, same]) => ({
      date,
      name: { es: same.map(({ es }) => es).join("; "), en: same.map(({ en }) => en).join("; ") },
      laws: [...new Set(same.map(({ law }) => law))],
    }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * The year whose holidays an administrator should see to: the next one, from 1 October on, while the catalogue has none
 * of it. Null: there is nothing to see to.
 */
export function yearWithoutHolidays(
  { holidays }: Pick<CatalogueContent, "holidays">,
  zone: ZoneRules,
  now: number,
): number | null {
  const { date } = wallTimeAt(zone, now);
  if (date.slice(5) < "10-01") return null;
  const next = yearOf(date) + 1;
  return holidays.some((holiday) => holiday.date.startsWith(`${next}-`)) ? null : next;
}

function dateIn(year: number, rule: Rule): LocalDate {
  if ("on" in rule) return toLocalDate(`${year}-${rule.on}`);
  if ("afterEaster" in rule) return addDays(easterSunday(year), rule.afterEaster);
  const first = toLocalDate(`${year}-${rule.mondayFrom}`);
  return addDays(first, (7 - weekdayIndexOfDay(dayNumber(first))) % 7);
}

/**
 * Easter Sunday of the Gregorian calendar. Source: J. Meeus, Astronomical Algorithms (1991), chapter 8, which
 * holds for every year from 1583.
 */
function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * a + century - leapCenturies - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((a + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  const first = toLocalDate(`${year}-${String(Math.floor(days / 31)).padStart(2, "0")}-01`);
  return localDateOfDay(dayNumber(first) + (days % 31));
}
