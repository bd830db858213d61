import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { ApiGuide } from "#components/api/api-guide.tsx";
import { Header } from "#components/site/header.tsx";
import { Footer } from "#components/support/footer.tsx";
import { openApi } from "#lib/api/openapi.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { API_WORDS } from "#lib/i18n/api/words.ts";
import { isLanguage, LANGUAGES } from "#lib/i18n/language.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";

type Props = { params: Promise<{ language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const { title, about } = API_WORDS[language];
  return {
    title,
    description: about,
    metadataBase: new URL(environment().publicUrl),
    alternates: {
      canonical: routes.apiGuide(language),
      languages: Object.fromEntries(LANGUAGES.map((each) => [each, routes.apiGuide(each)])),
    },
  };
}

/** The API for people. It says nothing of this moment, so it is there even while there is no catalogue. */
export default async function ApiPage({ params }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  await connection();
  const words = wordsIn(language);
  const { page } = API_WORDS[language];
  const inForce = await (await snapshot()).inForce(readClock());
  const catalogue = inForce?.revision.catalogue;
  return (
    <>
      <Header
        words={words}
        desk={catalogue?.desk.name ?? ""}
        pageIn={routes.apiGuide}
        sections={[
          { href: "#ask", label: page.sections.ask },
          { href: "#operations", label: page.sections.operations },
          { href: "#reasons", label: page.sections.reasons },
          { href: "#rules", label: page.sections.rules },
        ]}
      />
      <main id="main">
        <ApiGuide document={openApi(language, environment().publicUrl)} words={page} />
      </main>
      {catalogue && <Footer catalogue={catalogue} words={words} />}
    </>
  );
}
