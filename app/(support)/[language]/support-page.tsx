import { headers } from "next/headers";
import { connection } from "next/server";
import { readFinder } from "#components/support/finder-choice.ts";
import type { LiveSupportProps } from "#components/support/live-support.tsx";
import { MarkElsewhere } from "#components/support/mark-elsewhere.tsx";
import { Starting } from "#components/support/starting.tsx";
import { StructuredData } from "#components/support/structured-data.tsx";
import { pageCatalogueText } from "#lib/catalogue/page-text.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { structuredDataText } from "#lib/feeds/structured-data.ts";
import type { Language } from "#lib/i18n/language.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { NONCE_HEADER } from "#lib/nonce.ts";
import { routes } from "#lib/routes.ts";
import { offsetAt } from "#lib/schedule/zone.ts";

export type SupportProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

type Props = SupportProps & { language: Language; page: React.ComponentType<LiveSupportProps> };

/** The support page in a language. Each has a page of its own, because a browser loads all that one page may show. */
export async function Support({ language, page: Page, searchParams }: Props) {
  const words = wordsIn(language);
  await connection();
  const now = readClock();
  const known = await snapshot();
  const inForce = await known.inForce(now);
  if (!inForce) return <Starting language={language} />;
  const { revision, supersededAt } = inForce;
  const unconfirmedFor = known.unconfirmedFor(now);
  const { choice, understood } = readFinder(await searchParams);
  const { publicUrl } = environment();
  return (
    <>
      <MarkElsewhere
        now={now}
        deskOffsetMs={offsetAt(revision.zone, now)}
        nonce={(await headers()).get(NONCE_HEADER) ?? ""}
      />
      <StructuredData text={structuredDataText(revision, { now, words, publicUrl })} />
      <Page
        catalogueText={pageCatalogueText(revision, now)}
        renderedAt={now}
        supersededAt={supersededAt}
        unconfirmedSince={unconfirmedFor === null ? null : now - unconfirmedFor}
        choice={choice}
        understood={understood}
        action={routes.support(language)}
        publicUrl={publicUrl}
      />
    </>
  );
}
