import "#components/support/dry-run.css";
import { notFound } from "next/navigation";
import { DryRunForm } from "#components/support/dry-run-form.tsx";
import { readFinder, shortFinderQuery } from "#components/support/finder-choice.ts";
import { StandingSupport } from "#components/support/standing-support.tsx";
import { Starting } from "#components/support/starting.tsx";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { dryRunChoices } from "#lib/dry-run/choices.ts";
import { dryRun } from "#lib/dry-run/dry-run.ts";
import { type DryRunRefusedView, dryRunBar, dryRunRefused } from "#lib/dry-run/dry-run-view.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { currentActor, tellingRefusal } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

type Props = {
  params: Promise<{ language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/**
 * The support page as it would be, where its address asks so. A page of its own, to which proxy.ts leads and whose status
 * it decides: the visitors of the real one pay nothing for it.
 */
export default async function DryRunPage({ params, searchParams }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const query = await searchParams;
  const now = readClock();
  const actor = await currentActor();
  const given = { at: [query.at ?? []].flat(), revision: [query.revision ?? []].flat() };
  const outcome = await dryRun({ given, actor, now });
  if (outcome === null) return <Starting language={language} />;
  const choices = await dryRunChoices({ actor, now });
  const { choice, understood } = readFinder(query);
  if (!outcome.ok) {
    // Everybody is answered alike; of somebody of the desk the audit log is told.
    await tellingRefusal(actor, outcome);
    const view = dryRunRefused({ refused: outcome.refused, given, choices, language, zone: await deskZone(now) });
    return <RefusedDryRun view={view} keep={shortFinderQuery(choice)} />;
  }
  const { revision, at, asked } = outcome.value;
  return (
    <StandingSupport
      words={wordsIn(language)}
      catalogue={revision}
      at={at}
      choice={choice}
      understood={understood}
      action={routes.support(language)}
      asked={asked}
      bar={dryRunBar({ dryRun: outcome.value, choices, language })}
    />
  );
}

function RefusedDryRun({ view: { title, lede, form, back }, keep }: { view: DryRunRefusedView; keep: string }) {
  return (
    <main id="main" className="message dry-refused">
      <title>{title}</title>
      <meta name="robots" content="noindex, nofollow" />
      <h1>{title}</h1>
      <p className="lede">{lede}</p>
      <DryRunForm view={form} keep={keep} />
      <p>
        <a href={keep === "" ? back.href : `${back.href}?${keep}`}>{back.label}</a>
      </p>
    </main>
  );
}
