import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { Crumb } from "#components/request/crumb.tsx";
import { Frame } from "#components/request/frame.tsx";
import { ContactLine } from "#components/support/contact-line.tsx";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { isLanguage, LANGUAGES } from "#lib/i18n/language.ts";
import { POLICY } from "#lib/i18n/request/policy.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";
import { CONSENT_VERSION } from "#lib/tickets/consent.ts";

type Props = { params: Promise<{ language: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  return {
    title: POLICY[language].title,
    metadataBase: new URL(environment().publicUrl),
    alternates: {
      canonical: routes.dataPolicy(language),
      languages: Object.fromEntries(LANGUAGES.map((each) => [each, routes.dataPolicy(each)])),
    },
  };
}

/** What people consent to when they open a request. */
export default async function DataPolicyPage({ params }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  await connection();
  const words = wordsIn(language);
  const policy = POLICY[language];
  const [year = 0, month = 1, day = 1] = CONSENT_VERSION.split("-").map(Number);
  const inForce = await (await snapshot()).inForce(readClock());
  const catalogue = inForce?.revision.catalogue ?? null;
  // What is for petitions and claims; chat and the line for critical matters are not.
  const channels = (catalogue?.channels ?? []).filter(
    ({ active, standby, kind, requestTypes }) =>
      active && !standby && kind !== "chat" && (requestTypes === "all" || requestTypes.includes("petition")),
  );
  return (
    <Frame words={words} catalogue={catalogue} pageIn={routes.dataPolicy} className="form-page">
      <Crumb words={words} request={requestWords(language)} />
      <h1>{policy.title}</h1>
      <div className="policy">
        <p className="lede">{policy.lede(catalogue?.desk.name ?? "Canal Abierto")}</p>
        <p className="hint">{policy.version(day, words.months[month - 1] ?? "", year)}</p>
        {policy.sections.map(({ title, paragraphs, points }) => (
          <section key={title}>
            <h2>{title}</h2>
            {paragraphs.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {points && (
              <ul>
                {points.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
        <section>
          <h2>{policy.contact.title}</h2>
          <p>{policy.contact.text}</p>
          {channels.map((channel) => (
            <div key={channel.slug} className="after">
              <p>
                <b>{channel.name[language]}</b>
              </p>
              {channel.contacts.map((contact) => (
                <ContactLine key={contact.kind + contact.published} contact={contact} words={words} />
              ))}
            </div>
          ))}
        </section>
      </div>
    </Frame>
  );
}
