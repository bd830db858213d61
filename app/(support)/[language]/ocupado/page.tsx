import { notFound } from "next/navigation";
import { isLanguage } from "#lib/i18n/language.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { routes } from "#lib/routes.ts";

type Props = { params: Promise<{ language: string }> };

/** In the place of a page that needs the database while the database does not answer; proxy.ts answers it with 503. */
export default async function BusyPage({ params }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const { plain, back } = requestWords(language);
  return (
    <main id="main" className="message">
      <title>{plain.busy}</title>
      <h1>{plain.busy}</h1>
      <p className="lede">{plain.busyPage}</p>
      <p className="acts">
        {/* biome-ignore lint/a11y/useValidAnchor: empty, it is the address that was asked for (RFC 3986, 4.4) */}
        <a className="btn primary" href="">
          {plain.again}
        </a>{" "}
        <a className="btn" href={routes.support(language)}>
          {back}
        </a>
      </p>
    </main>
  );
}
