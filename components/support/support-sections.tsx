import type { Catalogue } from "#lib/catalogue/schema.ts";
import { cityOf } from "#lib/i18n/city.ts";
import type { Words } from "#lib/i18n/es.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import type { Decision } from "#lib/routing/decide.ts";
import { Answer } from "./answer.tsx";
import { ChannelList } from "./channel-list.tsx";
import { Pick } from "./pick.tsx";
import { Requests } from "./requests.tsx";
import { Week } from "./week.tsx";

type Props = Pick<React.ComponentProps<typeof Answer>, "criticalLine" | "byDeviceClock" | "visitorMinute"> & {
  catalogue: CompiledCatalogue<Catalogue>;
  decision: Decision;
  words: Words;
  /** Whether the browser goes on where the server ended. */
  live?: boolean;
  finder: React.ReactNode;
  children: React.ReactNode;
};

/** What the support page says at the instant of a decision, whether that instant moves or stands. */
export function SupportSections({ catalogue, decision, words, live, finder, children, ...props }: Props) {
  const { zone } = catalogue;
  const { desk } = catalogue.catalogue;
  const { at, requestType, priority } = decision;
  const choice = { requestType, priority };
  return (
    <>
      <section className="answer" aria-labelledby="h-answer" data-live={live}>
        <Answer
          decision={decision}
          zone={zone}
          words={words}
          criticalLine={props.criticalLine}
          city={cityOf(zone.timeZone)}
          visitorMinute={props.visitorMinute}
          byDeviceClock={props.byDeviceClock}
        />
        {finder}
        <Pick decision={decision} zone={zone} words={words} />
      </section>
      <section id="channels" className="section" aria-labelledby="h-channels">
        <h2 id="h-channels">{words.channels.title}</h2>
        {desk.intro[words.language] && <p className="lede">{desk.intro[words.language]}</p>}
        <ChannelList catalogue={catalogue} now={at} words={words} />
      </section>
      <section id="week" className="section" aria-labelledby="h-week">
        <h2 id="h-week">{words.week.title}</h2>
        <Week catalogue={catalogue} now={at} words={words} />
      </section>
      {children}
      <Requests words={words} choice={choice} />
    </>
  );
}
