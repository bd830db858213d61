import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { Crumb } from "#components/request/crumb.tsx";
import { Frame } from "#components/request/frame.tsx";
import { RequestIcon } from "#components/request/request-icon.tsx";
import { ResendForm } from "#components/request/resend-form.tsx";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";

type Props = {
  params: Promise<{ language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const { title, lede } = requestWords(language).resend;
  return {
    metadataBase: new URL(environment().publicUrl),
    title,
    description: lede,
    alternates: { canonical: routes.resend(language) },
  };
}

/** Asks for the private link of a request again; says the same whether or not there is one. */
export default async function ResendPage({ params, searchParams }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  await connection();
  const words = wordsIn(language);
  const request = requestWords(language);
  const { resend } = request;
  const { pedido, espere } = await searchParams;
  const minutes = typeof espere === "string" && /^\d{1,3}$/.test(espere) ? Number(espere) : null;
  const inForce = await (await snapshot()).inForce(readClock());
  return (
    <Frame words={words} catalogue={inForce?.revision.catalogue ?? null} pageIn={routes.resend} className="form-page">
      <Crumb words={words} request={request} />
      <h1>{resend.title}</h1>
      <p className="lede">{resend.lede}</p>
      {pedido !== undefined && (
        <div className="notice after" role="status">
          <RequestIcon name="inbox" />
          <p>
            <b>{resend.done}.</b> {resend.doneText}
          </p>
        </div>
      )}
      {minutes !== null && (
        <div className="notice after" role="alert">
          <RequestIcon name="circle-alert" />
          <p>{resend.tooMany(minutes)}</p>
        </div>
      )}
      <ResendForm words={words} request={request} />
    </Frame>
  );
}
