import { notFound } from "next/navigation";
import { INSTEAD } from "#lib/i18n/instead.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";

type Props = { params: Promise<{ language: string }> };

/** A page that helps, for an address that leads nowhere; proxy.ts answers it with 404. */
export default async function Missing({ params }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const { missing } = INSTEAD[language];
  return (
    <main id="main" className="message">
      {/* Next leaves out the metadata of a page that is answered with 404. */}
      <title>{missing.title}</title>
      <h1>{missing.title}</h1>
      <p className="lede">{missing.lede}</p>
      <a className="btn primary" href={routes.support(language)}>
        {missing.back}
      </a>
    </main>
  );
}
