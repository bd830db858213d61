import { useCallback, useEffect, useMemo, useState } from "react";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { Words } from "#lib/i18n/es.ts";
import { criticalLineAt } from "#lib/routing/critical-line.ts";
import { decideUntil } from "#lib/routing/decide.ts";
import { offsetAt, type ZoneRules } from "#lib/schedule/zone.ts";
import { announcement, headline } from "./answer-words.ts";
import { Finder } from "./finder.tsx";
import { type FinderChoice, finderQuery, readFinder } from "./finder-choice.ts";
import { Freshness } from "./freshness.tsx";
import { Notices } from "./notices.tsx";
import { readPageCatalogue } from "./page-catalogue.ts";
import { PageHead } from "./page-head.tsx";
import { SupportSections } from "./support-sections.tsx";
import { useDeskClock, useKeptAt } from "./use-desk-clock.ts";
import { useServerNews } from "./use-server-news.ts";

/** What the server knows when it renders, as plain data; the browser goes on from it. Instants are epoch milliseconds. */
export type LiveSupportProps = {
  /** As `pageCatalogueText` writes it. */
  catalogueText: string;
  /** The instant of rendering, by the server's clock. */
  renderedAt: number;
  /** When another revision takes effect; null: none is scheduled. */
  supersededAt: number | null;
  /** When the database last confirmed the catalogue, if it does not now. */
  unconfirmedSince: number | null;
  choice: FinderChoice;
  /** Whether the address asked for something that is known here. */
  understood: boolean;
  /** The page's own address, for the form. */
  action: string;
  /** The desk's origin, no slash at the end. */
  publicUrl: string;
};

type Props = LiveSupportProps & {
  words: Words;
  onChoose: (choice: FinderChoice) => void;
  children: React.ReactNode;
};

/**
 * The part of the support page that is true for an instant only. The server renders it once; in the browser the same
 * routing goes on, so that states flip at their boundary and the finder answers without a request.
 */
export function LiveSupport({ words, choice, onChoose, children, ...props }: Props) {
  const { renderedAt, supersededAt, action } = props;
  const [understood, setUnderstood] = useState(props.understood);
  const catalogue = useMemo(() => readPageCatalogue(props.catalogueText), [props.catalogueText]);
  const { zone } = catalogue;
  const { revision, desk } = catalogue.catalogue;
  const keptAt = useKeptAt();
  const kept = keptAt !== null;
  const live = useIsLive();

  const nextChange = useCallback(
    (at: number) => decideUntil(catalogue, { ...choice, at }, supersededAt).validUntil,
    [catalogue, choice, supersededAt],
  );
  const { now, correct } = useDeskClock(renderedAt, kept, nextChange);
  const news = useServerNews({ revision, unconfirmedSince: props.unconfirmedSince, supersededAt, kept, now, correct });

  const decision = decideUntil(catalogue, { ...choice, at: now }, supersededAt);
  const criticalLine = criticalLineAt(catalogue, now);

  // A page is kept under the address without a question; the visitor may have asked one.
  useEffect(() => {
    if (kept) onChoose(readFinder(Object.fromEntries(new URLSearchParams(window.location.search))).choice);
  }, [kept, onChoose]);

  const { state } = headline(decision, zone, words);

  const choose = (chosen: FinderChoice) => {
    onChoose(chosen);
    setUnderstood(true);
    window.history.replaceState(null, "", `?${finderQuery(chosen)}`);
  };

  return (
    <>
      <PageHead words={words} desk={desk.name} title={words.site.title(state, desk.name)} publicUrl={props.publicUrl} />
      <p className="sr-only" role="status">
        {live && announcement(decision, words)}
      </p>
      <Notices notices={decision.notices} words={words} />
      <Freshness
        words={words}
        zone={zone}
        now={now}
        offline={news.offline}
        knownAt={keptAt ?? news.unconfirmedSince ?? (news.reachable ? null : (news.confirmedAt ?? renderedAt))}
        byDevice={kept}
        criticalLine={criticalLine}
      />
      <SupportSections
        catalogue={catalogue}
        decision={decision}
        criticalLine={criticalLine}
        words={words}
        live={live}
        visitorMinute={live ? visitorMinute(now, zone) : null}
        byDeviceClock={kept}
        finder={<Finder words={words} choice={choice} understood={understood} action={action} onChoose={choose} />}
      >
        {children}
      </SupportSections>
    </>
  );
}

/** The visitor's own minute of the day; null where their clock shows the same as the desk's. */
function visitorMinute(now: number, zone: ZoneRules): number | null {
  const local = new Date(now);
  if (-local.getTimezoneOffset() * 60_000 === offsetAt(zone, now)) return null;
  return local.getHours() * 60 + local.getMinutes();
}
