import { Header } from "#components/site/header.tsx";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { Footer } from "./footer.tsx";

type Props = {
  words: Words;
  catalogue: Catalogue;
  /** What the page is asked, for its other language. */
  query: string;
  children: React.ReactNode;
};

/** What stands around the sections of the support page. */
export function SupportFrame({ words, catalogue, query, children }: Props) {
  return (
    <>
      <Header
        words={words}
        desk={catalogue.desk.name}
        query={query}
        sections={[
          { href: "#channels", label: words.site.channels },
          { href: "#week", label: words.site.hours },
          { href: "#tiers", label: words.site.escalation },
          { href: "#requests", label: words.site.requests },
        ]}
      />
      <main id="main">{children}</main>
      <Footer catalogue={catalogue} words={words} />
    </>
  );
}
