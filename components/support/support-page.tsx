import { useState } from "react";
import { Header } from "#components/site/header.tsx";
import type { Words } from "#lib/i18n/es.ts";
import { shortFinderQuery } from "./finder-choice.ts";
import { Footer } from "./footer.tsx";
import { LiveSupport, type LiveSupportProps } from "./live-support.tsx";
import { readPageCatalogue } from "./page-catalogue.ts";
import { Tiers } from "./tiers.tsx";

/**
 * The support page. All of it is code of the browser too: what the server then sends with each page is its HTML and
 * the catalogue, and not every element a second time.
 */
export function SupportPage({ words, ...props }: LiveSupportProps & { words: Words }) {
  const [choice, setChoice] = useState(props.choice);
  const { catalogue } = readPageCatalogue(props.catalogueText);
  return (
    <>
      <Header
        words={words}
        desk={catalogue.desk.name}
        query={shortFinderQuery(choice)}
        sections={[
          { href: "#channels", label: words.site.channels },
          { href: "#week", label: words.site.hours },
          { href: "#tiers", label: words.site.escalation },
          { href: "#requests", label: words.site.requests },
        ]}
      />
      <main id="main">
        <LiveSupport {...props} words={words} choice={choice} onChoose={setChoice}>
          <section id="tiers" className="section" aria-labelledby="h-tiers">
            <h2 id="h-tiers">{words.tiers.title}</h2>
            <p className="lede">{words.tiers.lede}</p>
            <Tiers tiers={catalogue.tiers} words={words} />
          </section>
        </LiveSupport>
      </main>
      <Footer catalogue={catalogue} words={words} />
    </>
  );
}
