import type { ChangeWords } from "#lib/i18n/admin/changes-es.ts";
import type { PublishSaid, SaidDate } from "#lib/i18n/admin/publish-es.ts";
import type { NewGap } from "#lib/routing/new-gaps.ts";
import { isCritical } from "#lib/routing/request.ts";
import { weekdayOf } from "#lib/schedule/local-date.ts";
import { type LocalDate, WEEKDAYS } from "#lib/schedule/schedule.ts";

/** The words that a gap is said in. */
export type GapWords = Pick<PublishSaid, "who" | "gapOnce" | "gapWeekly" | "untilLater"> &
  Pick<ChangeWords, "types" | "priorities" | "hours">;

export type SaidGap = {
  readonly who: string;
  readonly when: string;
  /** Whether a critical request is concerned. */
  readonly critical: boolean;
};

/** Says whom a new gap concerns, and when. @param thisYear the one that dates are said without */
export function sayGap(gap: NewGap, words: GapWords, thisYear: number): SaidGap {
  const { opens, closes, daysLater } = gap;
  const hours = daysLater === 0 ? words.hours([[opens, closes]]) : words.untilLater(opens, closes, daysLater);
  const first = sayDate(gap.firstDate, thisYear);
  return {
    who: words.who(words.types(gap.requestTypes), words.priorities(gap.priorities)),
    when:
      gap.weekdays === null
        ? words.gapOnce(first, hours)
        : words.gapWeekly(
            gap.weekdays.map((day) => WEEKDAYS.indexOf(day)),
            hours,
            first,
          ),
    critical: gap.requestTypes.some((type) => gap.priorities.some((priority) => isCritical(type, priority))),
  };
}

/** A date as it is said; its year only where it is another one. */
export function sayDate(date: LocalDate, thisYear: number): SaidDate {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  const weekday = WEEKDAYS.indexOf(weekdayOf(date));
  return { weekday, day, month: month - 1, year: year === thisYear ? null : year };
}
