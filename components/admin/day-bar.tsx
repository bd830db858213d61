"use client";

import { useRef } from "react";
import {
  gripAt,
  gripRange,
  isPastMidnight,
  minutesOpen,
  readInterval,
  snapped,
  stretches,
  type TypedInterval,
  withGripAt,
  without,
} from "#lib/admin/week-edit.ts";
import type { HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { MINUTES_IN_A_DAY } from "#lib/schedule/schedule.ts";

const STEP = 15;
const FINE_STEP = 1;
const HOUR = 60;

type Props = {
  words: HoursWords;
  /** The day, from Monday, 0. */
  index: number;
  day: readonly TypedInterval[];
  before: readonly TypedInterval[] | null;
  /** Until when the night before runs on into this day, in minutes; 0: it does not. */
  night: number;
  onChange: (day: readonly TypedInterval[]) => void;
  onHold: (held: boolean) => void;
};

/** A grip that is held: what the day was then, and how far from the grip itself it was taken, in minutes. */
type Held = {
  readonly day: readonly TypedInterval[];
  readonly offset: number;
  readonly left: number;
  readonly width: number;
};

/** The day as a bar whose ends are drawn by the pointer, or moved by the keys of a slider. */
export function DayBar({ words, index, day, before, night, onChange, onHold }: Props) {
  const track = useRef<HTMLDivElement>(null);
  const held = useRef<Held | null>(null);
  const { week } = words;
  const [is, was] = [stretches(day), stretches(before ?? day)];

  const moveTo = (at: number, edge: keyof TypedInterval, minute: number) =>
    onChange(withGripAt(day, at, edge, minute, words.time));

  const letGo = (back: boolean) => {
    if (!held.current) return;
    if (back) onChange(held.current.day);
    held.current = null;
    onHold(false);
  };

  const grip = (at: number, edge: keyof TypedInterval, typed: TypedInterval) => {
    const minute = gripAt(typed, edge) ?? 0;
    const { min, max } = gripRange(day, at, edge);
    return (
      <span
        className={`grip ${edge}`}
        role="slider"
        tabIndex={0}
        aria-label={week[edge](index, at + 1, day.length)}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={minute}
        aria-valuetext={week.grip(minute)}
        onPointerDown={(event) => {
          const box = track.current?.getBoundingClientRect();
          if (!box || event.button !== 0) return;
          event.preventDefault();
          event.currentTarget.focus();
          event.currentTarget.setPointerCapture(event.pointerId);
          const pointed = ((event.clientX - box.left) / box.width) * MINUTES_IN_A_DAY;
          held.current = {
            day,
            offset: Math.min(minute, MINUTES_IN_A_DAY) - pointed,
            left: box.left,
            width: box.width,
          };
          onHold(true);
        }}
        onPointerMove={(event) => {
          if (!held.current) return;
          const { offset, left, width } = held.current;
          const pointed = ((event.clientX - left) / width) * MINUTES_IN_A_DAY + offset;
          // What lies beyond the bar is another day: only the fields and the keys go there.
          const within = Math.min(Math.max(pointed, 0), MINUTES_IN_A_DAY);
          if (Math.abs(pointed - Math.min(minute, MINUTES_IN_A_DAY)) >= FINE_STEP)
            moveTo(at, edge, snapped(within, event.shiftKey ? FINE_STEP : STEP));
        }}
        onPointerUp={() => letGo(false)}
        onPointerCancel={() => letGo(true)}
        onKeyDown={(event) => {
          if (event.key === "Escape") letGo(true);
          const to = keyTarget(event.key, event.shiftKey, minute, { min, max });
          if (to === null) return;
          event.preventDefault();
          moveTo(at, edge, to);
        }}
      />
    );
  };

  return (
    <div className="track" ref={track}>
      {night > 0 && (
        <div className="night" style={{ "--from": 0, "--to": night / HOUR }}>
          <span className="sr-only">{week.fromTheNight(words.time(night))}</span>
        </div>
      )}
      {day.map((typed, at) => {
        const interval = readInterval(typed);
        if (!interval || interval.opensAtMinute === interval.closesAtMinute) return null;
        const to = isPastMidnight(interval) ? MINUTES_IN_A_DAY : interval.closesAtMinute;
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: an interval is nothing but its place and its times
            key={at}
            className={`open-bar${isPastMidnight(interval) ? " on" : ""}`}
            style={{ "--from": interval.opensAtMinute / HOUR, "--to": to / HOUR }}
          >
            {grip(at, "opens", typed)}
            <span className="length">{words.duration(minutesOpen(interval))}</span>
            {grip(at, "closes", typed)}
          </div>
        );
      })}
      {without(is, was).map(({ from, to }) => (
        <div key={`+${from}`} className="was" style={{ "--from": from / HOUR, "--to": to / HOUR }} />
      ))}
      {without(was, is).map(({ from, to }) => (
        <div key={`-${from}`} className="was gone" style={{ "--from": from / HOUR, "--to": to / HOUR }} />
      ))}
    </div>
  );
}

/** Where a key of a slider leads, on the grid of its step; null: it is none. */
function keyTarget(
  key: string,
  isFine: boolean,
  minute: number,
  { min, max }: { min: number; max: number },
): number | null {
  const step = isFine ? FINE_STEP : STEP;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return Math.floor(minute / step) * step + step;
    case "ArrowLeft":
    case "ArrowDown":
      return Math.ceil(minute / step) * step - step;
    case "PageUp":
      return minute + HOUR;
    case "PageDown":
      return minute - HOUR;
    case "Home":
      return min;
    case "End":
      return Math.min(max, MINUTES_IN_A_DAY);
    default:
      return null;
  }
}
