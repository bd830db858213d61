import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { headline } from "#components/support/answer-words.ts";
import { readFinder } from "#components/support/finder-choice.ts";
import { Starting } from "#components/support/starting.tsx";
import { StructuredData } from "#components/support/structured-data.tsx";
import { SupportPageEn } from "#components/support/support-page-en.tsx";
import { SupportPageEs } from "#components/support/support-page-es.tsx";
import { pageCatalogueText } from "#lib/catalogue/page-text.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { structuredDataText } from "#lib/feeds/structured-data.ts";
import { isLanguage, LANGUAGES } from "#lib/i18n/language.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";
import { decide } from "#lib/routing/decide.ts";

type Props = {
  params: Promise<{ language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const PAGES = { es: SupportPageEs, en: SupportPageEn } as const;

/** One reading of the clock and of the catalogue for the page and its head, so that they cannot disagree. */
const readPage = cache(async () => {
  await connection();
  const now = readClock();
  const known = await snapshot();
  const unconfirmedFor = known.unconfirmedFor(now);
  return {
    now,
    inForce: await known.inForce(now),
    unconfirmedSince: unconfirmedFor === null ? null : now - unconfirmedFor,
  };
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const words = wordsIn(language);
  const { now, inForce } = await readPage();
  if (!inForce) return { title: words.starting.title, robots: { index: false } };
  const { revision } = inForce;
  const decision = decide(revision, { ...readFinder(await searchParams).choice, at: now });
  const { desk } = revision.catalogue;
  return {
    title: words.site.title(headline(decision, revision.zone, words).state, desk.name),
    description: words.site.description(desk.name),
    alternates: {
      canonical: routes.support(language),
      languages: Object.fromEntries(LANGUAGES.map((each) => [each, routes.support(each)])),
    },
    openGraph: {
      type: "website",
      siteName: "Canal Abierto",
      locale: words.locale.replace("-", "_"),
      images: [{ url: routes.socialCard, width: 1200, height: 630, alt: words.site.socialCard }],
    },
  };
}

export default async function Support({ params, searchParams }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const words = wordsIn(language);
  const { now, inForce, unconfirmedSince } = await readPage();
  if (!inForce) return <Starting words={words} />;
  const { revision, supersededAt } = inForce;
  const { choice, understood } = readFinder(await searchParams);
  const Page = PAGES[language];
  return (
    <>
      <StructuredData text={structuredDataText(revision, { now, words, publicUrl: environment().publicUrl })} />
      <Page
        catalogueText={pageCatalogueText(revision, now)}
        renderedAt={now}
        supersededAt={supersededAt}
        unconfirmedSince={unconfirmedSince}
        choice={choice}
        understood={understood}
        action={routes.support(language)}
      />
    </>
  );
}
