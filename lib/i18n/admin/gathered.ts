import { PQRSA_TYPES, PRIORITIES, type Priority, type RequestType, TECHNICAL_TYPES } from "#lib/routing/request.ts";
import type { Words } from "../es.ts";
import { intervalWords } from "../weekly-hours.ts";
import { runs } from "./runs.ts";

type Own = {
  /** Between the first and the last of a run. */
  readonly to: string;
  readonly everyDay: string;
  readonly closed: string;
  readonly allPriorities: string;
};

/** How days, hours, priorities and types are gathered in few words, in a language that joins them by its own. */
export function gatheredWords(shared: Words, { to, everyDay, closed, allPriorities }: Own) {
  const { list } = shared;
  const typeName = (type: RequestType): string => shared.requestTypes[type].name;
  return {
    list,
    /** "lunes a viernes", "lunes, miércoles y viernes", "todos los días"; from Monday, 0 to 6, ascending. */
    weekdays: (indexes: readonly number[]): string =>
      indexes.length === 7 ? everyDay : list(runs(indexes, (index) => shared.weekdays[index] ?? "", to)),
    hours: (intervals: readonly (readonly [string, string])[]): string =>
      intervals.length === 0 ? closed : list(intervals.map((interval) => intervalWords(interval, shared))),
    priorities: (all: readonly Priority[]): string => {
      if (all.length === PRIORITIES.length) return allPriorities;
      const indexes = PRIORITIES.flatMap((one, index) => (all.includes(one) ? [index] : []));
      return list(runs(indexes, (index) => PRIORITIES[index] ?? "", to));
    },
    types: (all: readonly RequestType[]): string => {
      const names = (some: readonly RequestType[]) => some.filter((one) => all.includes(one)).map(typeName);
      const isWholePqrsa = PQRSA_TYPES.every((one) => all.includes(one));
      return list([...names(TECHNICAL_TYPES), ...(isWholePqrsa ? ["PQRSA"] : names(PQRSA_TYPES))]);
    },
  };
}
