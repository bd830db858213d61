import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { connection } from "next/server";
import { cache } from "react";
import { Beside } from "#components/request/beside.tsx";
import { Crumb } from "#components/request/crumb.tsx";
import { ErrorSummary } from "#components/request/error-summary.tsx";
import { isKeyUsed, summaryText, wrongIn } from "#components/request/form-errors.ts";
import { Frame } from "#components/request/frame.tsx";
import { OpeningForm } from "#components/request/opening-form.tsx";
import { readFinder } from "#components/support/finder-choice.ts";
import { Starting } from "#components/support/starting.tsx";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { heldRequests } from "#lib/forms/cookies.ts";
import { attemptQuery, heldNameOf } from "#lib/forms/held-name.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";
import { criticalLineAt } from "#lib/routing/critical-line.ts";
import { newSecretName } from "#lib/secret.ts";
import { heldForm } from "#lib/tickets/hold-form.ts";

type Props = {
  params: Promise<{ language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What is held for this browser of the form to be mended that the address names. */
const readHeld = cache(async (attempt: string) => {
  const name = heldNameOf(attempt);
  return name === null ? null : heldForm((await cookies()).get(heldRequests.prefix + name)?.value, readClock());
});

function attemptIn({ corregir }: Record<string, string | string[] | undefined>): string {
  return typeof corregir === "string" ? corregir : "";
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const { form } = requestWords(language);
  const attempt = attemptIn(await searchParams);
  const errors = (await readHeld(attempt))?.errors ?? [];
  return {
    title: errors.length > 0 ? form.titleWithErrors(wrongIn(errors)) : form.title,
    description: form.description,
    metadataBase: new URL(environment().publicUrl),
    alternates: { canonical: routes.request(language) },
    ...(attempt === "" ? {} : { robots: { index: false } }),
  };
}

export default async function RequestPage({ params, searchParams }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  await connection();
  const words = wordsIn(language);
  const request = requestWords(language);
  const query = await searchParams;
  const now = readClock();
  const inForce = await (await snapshot()).inForce(now);
  if (!inForce) return <Starting language={language} />;
  const { revision } = inForce;
  const attempt = attemptIn(query);
  const held = await readHeld(attempt);
  const { choice } = readFinder(query);
  const errors = held?.errors ?? [];
  const preset = ["requestType", "priority"].filter((name) => query[name] !== undefined);
  return (
    <Frame
      words={words}
      catalogue={revision.catalogue}
      className="form-page"
      pageIn={(each) => routes.request(each)}
      query={attemptQuery(attempt)}
    >
      <Crumb words={words} request={request} />
      <h1>{request.form.title}</h1>
      {errors.length > 0 && (
        <ErrorSummary
          key={attempt}
          title={
            isKeyUsed(errors)
              ? request.form.receivedBefore
              : errors.every(({ field }) => field === "form")
                ? request.form.notSent
                : request.form.errors(wrongIn(errors))
          }
          kept={request.form.kept(held?.files.length ?? 0)}
          errors={errors.map((error) => ({
            field: error.field === "form" ? null : error.field,
            text: summaryText(error, request),
            ...(error.rule === "key_reused" ? { href: routes.requestReceived(language, error.about) } : {}),
          }))}
        />
      )}
      <OpeningForm
        words={words}
        request={request}
        revision={revision}
        now={now}
        chosen={choice}
        preset={preset}
        held={held}
        attempt={attempt}
        sendingKey={newSecretName()}
      />
      <Beside
        revision={revision}
        now={now}
        chosen={readFinder({ ...query, ...held?.values }).choice}
        criticalLine={criticalLineAt(revision, now)}
        words={words}
        request={request}
      />
    </Frame>
  );
}
