import { useEffect, useRef, useState } from "react";
import { useIsLong } from "#components/desk/use-is-long.ts";
import { State } from "#components/ui/state.tsx";
import { sayGap } from "#lib/catalogue/say-gap.ts";
import type { HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import type { NewGapsKnown } from "./use-new-gaps.ts";

/** So many are told here; all of them where they are confirmed. */
const TOLD_MOST = 4;
/** Who draws an hour passes many others: a screen reader is told when they have come to rest. */
const AT_REST_MS = 1_000;

type Props = NewGapsKnown & {
  words: HoursWords["coverage"];
  /** Whether the hours on the screen are some. */
  isSound: boolean;
  /** On the desk's wall. */
  today: string;
};

/** Which hours of the coming twelve months the draft leaves without a channel, as it is edited. */
export function GapsAhead({ words, gaps, isWorking, isSound, today }: Props) {
  const isLong = useIsLong(isWorking);
  const heading = headingOf();
  const told = (gaps ?? []).map((gap) => ({ id: gap.id, ...sayGap(gap, words.gap, yearOf(today)) }));
  const shown = told.slice(0, TOLD_MOST);
  const spoken = useAtRest(isWorking ? null : [heading, ...shown.map(({ who, when }) => `${who}, ${when}`)].join(" "));
  const isSome = isSound && told.length > 0;
  const isNone = isSound && gaps !== null && told.length === 0;
  // It cannot be worked out here.
  if (isSound && gaps === null && !isWorking) return null;
  return (
    <section className={`gaps-ahead scripted${isSome ? " some" : ""}`} aria-label={words.title}>
      <p>
        <State
          tone={isSome ? "late" : "closed"}
          icon={isSome ? "triangle-alert" : isNone ? "circle-check" : "circle-minus"}
        >
          {heading}
        </State>
      </p>
      {isSome && (
        <ul>
          {shown.map(({ id, who, when }) => (
            <li key={id}>
              <b>{who}</b> {when}
            </li>
          ))}
          {told.length > TOLD_MOST && <li>{words.more(told.length - TOLD_MOST)}</li>}
        </ul>
      )}
      <p className="sr-only" role="status">
        {spoken}
      </p>
    </section>
  );

  function headingOf(): string {
    if (!isSound) return words.unknown;
    if (gaps === null || isLong) return words.waiting;
    return gaps.length === 0 ? words.none : words.some(gaps.length);
  }
}

/** A text once it has not changed for a while, but for the first one, which nobody has caused. Null: it is not known. */
function useAtRest(text: string | null): string {
  const [spoken, setSpoken] = useState("");
  const first = useRef<string | null>(null);
  useEffect(() => {
    if (text === null) return;
    first.current ??= text;
    if (first.current === text && spoken === "") return;
    const timer = setTimeout(() => setSpoken(text), AT_REST_MS);
    return () => clearTimeout(timer);
  }, [text, spoken]);
  return spoken;
}
