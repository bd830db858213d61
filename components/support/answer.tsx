import { State } from "#components/ui/state.tsx";
import { phoneOf, telHref } from "#lib/catalogue/dial.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { dayFrom } from "#lib/i18n/moment-from.ts";
import type { Decision } from "#lib/routing/decide.ts";
import { formatInstant, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import { headline } from "./answer-words.ts";

type Props = {
  decision: Decision;
  zone: ZoneRules;
  words: Words;
  /** The stand-by line that attends critical cases at this instant, if there is one. */
  criticalLine: Channel | null;
  city: string;
  /** The visitor's own time of day in minutes, when it is another than the desk's. */
  visitorMinute: number | null;
  byDeviceClock: boolean;
};

/** What is open now and until when, for the request that is chosen; it is the page's headline. */
export function Answer({ decision, zone, words, criticalLine, city, visitorMinute, byDeviceClock }: Props) {
  const { tone, icon, state, until } = headline(decision, zone, words);
  const { date, minute } = wallTimeAt(zone, decision.at);
  const number = criticalLine && phoneOf(criticalLine);
  return (
    <div className="answer-now">
      <h1 id="h-answer">
        <State tone={tone} icon={icon}>
          {state}
        </State>{" "}
        <span className="until">{until}</span>
      </h1>
      {number && decision.recommended?.channel.slug !== criticalLine?.slug && (
        <p className="except">
          <State tone="open" icon="siren">
            {words.answer.criticalCases}
          </State>{" "}
          <a className="nowrap" href={telHref(number)}>
            {number.published}
          </a>
        </p>
      )}
      <p className="clock">
        <time dateTime={formatInstant(zone, decision.at)}>{words.answer.clock(dayFrom(date, date), minute)}</time>{" "}
        {words.answer.inCity(city)}
        {byDeviceClock && `, ${words.answer.deviceClock}`}{" "}
        <span className="yours">{visitorMinute !== null && words.answer.whereYouAre(words.time(visitorMinute))}</span>
      </p>
    </div>
  );
}
