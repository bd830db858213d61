import type { Catalogue } from "#lib/catalogue/schema.ts";
import type { DryRunBarView } from "#lib/dry-run/dry-run-view.ts";
import { type DryRunAsked, dryRunQuery } from "#lib/dry-run/parameters.ts";
import type { Words } from "#lib/i18n/es.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { criticalLineAt } from "#lib/routing/critical-line.ts";
import { decide } from "#lib/routing/decide.ts";
import { headline } from "./answer-words.ts";
import { DryRunBar } from "./dry-run-bar.tsx";
import { type FinderChoice, shortFinderQuery } from "./finder-choice.ts";
import { FinderForm } from "./finder-form.tsx";
import { Notices } from "./notices.tsx";
import { SupportFrame } from "./support-frame.tsx";
import { SupportSections } from "./support-sections.tsx";
import { TiersSection } from "./tiers.tsx";

type Props = {
  words: Words;
  catalogue: CompiledCatalogue<Catalogue>;
  /** Where the clock stands, epoch milliseconds. */
  at: number;
  choice: FinderChoice;
  understood: boolean;
  /** The page's own address, for its form. */
  action: string;
  /** What was asked of the dry run, kept by every address of this page. */
  asked: DryRunAsked;
  bar: DryRunBarView;
};

/**
 * The support page at an instant that stands: the parts of the real one, rendered by the server alone. No script goes on
 * with it, so that nothing of it moves, and the scripts of the real page stay as they are.
 */
export function StandingSupport({ words, catalogue, at, choice, understood, action, asked, bar }: Props) {
  const { desk, tiers } = catalogue.catalogue;
  const decision = decide(catalogue, { ...choice, at });
  const { state } = headline(decision, catalogue.zone, words);
  const [query, short] = [dryRunQuery(asked), shortFinderQuery(choice)];
  return (
    <>
      <title>{`${bar.label}: ${words.site.title(state, desk.name)}`}</title>
      <meta name="robots" content="noindex, nofollow" />
      <DryRunBar view={bar} keep={short} />
      <SupportFrame
        words={words}
        catalogue={catalogue.catalogue}
        query={[query, short].filter((part) => part !== "").join("&")}
      >
        <Notices notices={decision.notices} words={words} />
        <SupportSections
          catalogue={catalogue}
          decision={decision}
          criticalLine={criticalLineAt(catalogue, at)}
          words={words}
          visitorMinute={null}
          byDeviceClock={false}
          finder={
            <FinderForm words={words} choice={choice} understood={understood} action={action}>
              {[...new URLSearchParams(query)].map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
            </FinderForm>
          }
        >
          <TiersSection tiers={tiers} words={words} />
        </SupportSections>
      </SupportFrame>
    </>
  );
}
