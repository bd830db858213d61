import { Header } from "#components/site/header.tsx";
import { Footer } from "#components/support/footer.tsx";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import type { Language } from "#lib/i18n/language.ts";

type Props = {
  words: Words;
  catalogue: Catalogue | null;
  /** The address of this page in each language; left out where it has none of its own. */
  pageIn?: (language: Language) => string;
  /** What the page is asked, which the other language is asked too; "" for nothing. */
  query?: string;
  className?: string;
  children: React.ReactNode;
};

/** The head and the foot of the desk around a page about a request. */
export function Frame({ words, catalogue, pageIn, query = "", className, children }: Props) {
  return (
    <>
      <Header
        words={words}
        desk={catalogue?.desk.name ?? ""}
        sections={[]}
        query={query}
        {...(pageIn ? { pageIn } : {})}
      />
      <main id="main" {...(className === undefined ? {} : { className })}>
        {children}
      </main>
      {catalogue && <Footer catalogue={catalogue} words={words} />}
    </>
  );
}
