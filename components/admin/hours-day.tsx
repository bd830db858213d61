"use client";

import { memo, useEffect, useRef, useState } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { State } from "#components/ui/state.tsx";
import { fieldName } from "#lib/admin/hours-forms.ts";
import { readTime } from "#lib/admin/read-time.ts";
import {
  INTERVALS_A_DAY_MAX,
  isPastMidnight,
  isSameDay,
  readInterval,
  type TypedInterval,
  type WeekTrouble,
  withAnother,
} from "#lib/admin/week-edit.ts";
import type { HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { MINUTES_IN_A_DAY, type Weekday } from "#lib/schedule/schedule.ts";
import { DayBar } from "./day-bar.tsx";

type Props = {
  words: HoursWords;
  weekday: Weekday;
  /** From Monday, 0. */
  index: number;
  day: readonly TypedInterval[];
  /** The same day in force; null: the channel is new. */
  before: readonly TypedInterval[] | null;
  /** Until when the night before runs on into this day, in minutes; 0: it does not. */
  night: number;
  troubles: readonly WeekTrouble[];
  /** False while the server renders: then the form takes another interval in fields that no script need add. */
  isLive: boolean;
  onChange: (weekday: Weekday, day: readonly TypedInterval[]) => void;
  onHold: (held: boolean) => void;
  onWrite: (writing: boolean) => void;
};

/** One day of the week: its bar and its exact times, which are the same data. */
export const HoursDay = memo(function HoursDay(props: Props) {
  const { words, weekday, index, day, before, night, troubles, isLive, onChange, onHold, onWrite } = props;
  const week = words.week;
  const cell = useRef<HTMLTableCellElement>(null);
  const [focusOn, setFocusOn] = useState<string | null>(null);
  useEffect(() => {
    if (focusOn === null) return;
    cell.current?.querySelector<HTMLElement>(focusOn)?.focus();
    setFocusOn(null);
  }, [focusOn]);

  const put = (at: number, change: Partial<TypedInterval>) => {
    const typed = day[at];
    if (typed) onChange(weekday, day.with(at, { ...typed, ...change }));
  };
  const add = () => {
    onChange(weekday, withAnother(day, words.time));
    setFocusOn(`[name="${fieldName(weekday, day.length, "opens")}"]`);
  };
  const remove = (at: number) => {
    onChange(weekday, day.toSpliced(at, 1));
    setFocusOn("[data-adds]");
  };
  const isChanged = before !== null && !isSameDay(day, before);

  return (
    <tr className={isChanged ? "changed" : undefined}>
      <th scope="row">{week.weekday(index)}</th>
      <td className="grid">
        <DayBar
          words={words}
          index={index}
          day={day}
          before={before}
          night={night}
          onChange={(next) => onChange(weekday, next)}
          onHold={onHold}
        />
      </td>
      <td className="exact" ref={cell}>
        {day.length === 0 && (
          <div className="interval">
            <State tone="closed" icon="circle-minus">
              {week.closed}
            </State>
            <button
              className="btn small quiet scripted"
              type="button"
              data-adds=""
              aria-label={week.openDayNamed(index)}
              onClick={add}
            >
              <DeskIcon name="plus" />
              {week.openDay}
            </button>
            {isChanged && <Before words={words} id={`${weekday}-before`} day={day} before={before} />}
          </div>
        )}
        {day.map((typed, at) => {
          const own = troubles.filter((one) => one.index === at);
          const note = endNote(typed, words);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval is nothing but its place and its times
            <div key={at} className="interval">
              {(["opens", "closes"] as const).map((field) => {
                const name = fieldName(weekday, at, field);
                const isTroubled = own.some((one) => one.field === field);
                const described = [
                  isTroubled ? `${name}-trouble` : null,
                  field === "closes" && note ? `${name}-note` : null,
                  isChanged && at === day.length - 1 ? `${weekday}-before` : null,
                ].filter((id) => id !== null);
                return (
                  <span key={field} className="time">
                    {field === "closes" && <span aria-hidden="true">–</span>}
                    <input
                      id={name}
                      name={name}
                      type="text"
                      autoComplete="off"
                      value={typed[field]}
                      aria-label={week[field](index, at + 1, day.length)}
                      aria-invalid={isTroubled}
                      {...(described.length === 0 ? {} : { "aria-describedby": described.join(" ") })}
                      onChange={(event) => {
                        onWrite(true);
                        put(at, { [field]: event.target.value });
                      }}
                      onBlur={() => {
                        const minute = readTime(typed[field], field);
                        if (minute !== null && words.time(minute) !== typed[field])
                          put(at, { [field]: words.time(minute) });
                        onWrite(false);
                      }}
                      onKeyDown={(event) => {
                        if (event.key !== "Enter") return;
                        event.preventDefault();
                        const minute = readTime(typed[field], field);
                        if (minute !== null) put(at, { [field]: words.time(minute) });
                        onWrite(false);
                      }}
                    />
                  </span>
                );
              })}
              {note && (
                <span className="note" id={`${fieldName(weekday, at, "closes")}-note`}>
                  {note.short}
                  {note.long !== null && <span className="sr-only">, {note.long}</span>}
                </span>
              )}
              <span className="scripted">
                {at === day.length - 1 && day.length < INTERVALS_A_DAY_MAX && (
                  <button className="icon-btn" type="button" data-adds="" aria-label={week.add(index)} onClick={add}>
                    <DeskIcon name="plus" />
                  </button>
                )}
                <button
                  className="icon-btn"
                  type="button"
                  aria-label={week.remove(index, at + 1, day.length)}
                  onClick={() => remove(at)}
                >
                  <DeskIcon name="trash" />
                </button>
              </span>
              {isChanged && at === day.length - 1 && (
                <Before words={words} id={`${weekday}-before`} day={day} before={before} />
              )}
              {own.map(({ field, trouble }) => (
                <p key={`${field}-${trouble}`} className="trouble" id={`${fieldName(weekday, at, field)}-trouble`}>
                  <Icon name="triangle-alert" />
                  {week.troubles[trouble]}
                </p>
              ))}
            </div>
          );
        })}
        {!isLive && (
          <div className="interval unscripted">
            {(["opens", "closes"] as const).map((field) => (
              <span key={field} className="time">
                {field === "closes" && <span aria-hidden="true">–</span>}
                <input
                  name={fieldName(weekday, day.length, field)}
                  type="text"
                  autoComplete="off"
                  aria-label={week.another(index, field)}
                />
              </span>
            ))}
          </div>
        )}
      </td>
    </tr>
  );
});

/** What the closing field alone would hide: that it is on the next day, or that the day ends there. */
function endNote(typed: TypedInterval, words: HoursWords): { short: string; long: string | null } | null {
  const interval = readInterval(typed);
  if (!interval || interval.opensAtMinute === interval.closesAtMinute) return null;
  if (isPastMidnight(interval)) return { short: words.week.nextDay, long: words.week.nextDayLong };
  return interval.closesAtMinute === MINUTES_IN_A_DAY ? { short: words.week.endOfDay, long: null } : null;
}

type BeforeProps = {
  words: HoursWords;
  id: string;
  day: readonly TypedInterval[];
  before: readonly TypedInterval[];
};

/** What the day was: of one interval of which one end was moved, that end alone. */
function Before({ words: { week }, id, day, before }: BeforeProps) {
  return (
    <p className="before" id={id}>
      {said()}
    </p>
  );

  function said(): string {
    if (before.length === 0) return week.beforeClosed;
    const [[now, ...more], [was, ...others]] = [day, before];
    if (now && was && more.length === 0 && others.length === 0) {
      if (now.opens === was.opens) return week.before(was.closes);
      if (now.closes === was.closes) return week.before(was.opens);
    }
    return week.before(before.map(({ opens, closes }) => week.range(opens, closes)).join(", "));
  }
}
