import type { Words } from "#lib/i18n/es.ts";
import { LANGUAGES } from "#lib/i18n/language.ts";
import { supportRoutes } from "#lib/support-routes.ts";

type Props = {
  words: Words;
  desk: string;
  /** The answer in a line: the tab says what the page says, when the hour or the choice has changed it too. */
  title: string;
  /** The desk's origin, no slash at the end: who reads these from afar wants whole addresses. */
  publicUrl: string;
};

/**
 * The page's own part of its head, for the tab, for search engines and for who shares the page; React puts it there. A
 * part of the page and no metadata of Next, which would decide a second time and send all of it as data once more.
 */
export function PageHead({ words, desk, title, publicUrl }: Props) {
  const description = words.site.description(desk);
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      <link rel="canonical" href={publicUrl + supportRoutes.support(words.language)} />
      {LANGUAGES.map((language) => (
        <link key={language} rel="alternate" hrefLang={language} href={publicUrl + supportRoutes.support(language)} />
      ))}
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Canal Abierto" />
      <meta property="og:locale" content={words.locale.replace("-", "_")} />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:image" content={publicUrl + supportRoutes.socialCard} />
      <meta property="og:image:width" content="1200" />
      <meta property="og:image:height" content="630" />
      <meta property="og:image:alt" content={words.site.socialCard} />
      <meta name="twitter:card" content="summary_large_image" />
    </>
  );
}
