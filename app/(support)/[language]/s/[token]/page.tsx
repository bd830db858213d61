import { notFound } from "next/navigation";
import { DeadLink } from "#components/request/dead-link.tsx";
import { Frame } from "#components/request/frame.tsx";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { wordsIn } from "#lib/i18n/words.ts";

type Props = { params: Promise<{ language: string }> };

/** For a link that opens nothing: proxy.ts answers one that lives by leading on, and this one with 404. */
export default async function DeadLinkPage({ params }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const words = wordsIn(language);
  const inForce = await (await snapshot()).inForce(readClock());
  return (
    <Frame words={words} catalogue={inForce?.revision.catalogue ?? null} className="form-page">
      <DeadLink words={words} request={requestWords(language)} isRequest={false} />
    </Frame>
  );
}
