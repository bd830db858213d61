import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { Crumb } from "#components/request/crumb.tsx";
import { DeadLink } from "#components/request/dead-link.tsx";
import { Followed } from "#components/request/followed.tsx";
import { followedView } from "#components/request/followed-view.ts";
import { errorText, isKeyUsed, summaryText } from "#components/request/form-errors.ts";
import { Frame } from "#components/request/frame.tsx";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { FOLLOW_COOKIE, heldReplies } from "#lib/forms/cookies.ts";
import { followedBy } from "#lib/forms/followed-by.ts";
import { attemptQuery, heldNameOf } from "#lib/forms/held-name.ts";
import { heldRating } from "#lib/forms/held-rating.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { routes } from "#lib/routes.ts";
import { newSecretName } from "#lib/secret.ts";
import { heldForm } from "#lib/tickets/hold-form.ts";

type Props = {
  params: Promise<{ language: string; number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const readFollowed = cache(async (number: string) => {
  const now = readClock();
  const token = (await cookies()).get(FOLLOW_COOKIE)?.value;
  const request = await followedBy(token, number, now);
  return { now, token: token ?? "", request };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language, number } = await params;
  if (!isLanguage(language)) notFound();
  const { request } = await readFollowed(number);
  const { followed, dead } = requestWords(language);
  return {
    title: request ? followed.title(request.number) : dead.requestTitle,
    robots: { index: false, follow: false },
    referrer: "no-referrer",
  };
}

/** A request, for the browser that opened its link. */
export default async function FollowedPage({ params, searchParams }: Props) {
  const { language, number } = await params;
  if (!isLanguage(language)) notFound();
  const words = wordsIn(language);
  const request = requestWords(language);
  const { now, token, request: followed } = await readFollowed(number);
  const query = await searchParams;
  const inForce = await (await snapshot()).inForce(now);
  if (!inForce || !followed)
    return (
      <Frame words={words} catalogue={inForce?.revision.catalogue ?? null} className="form-page">
        <DeadLink words={words} request={request} isRequest />
      </Frame>
    );
  const { revision } = inForce;
  const attempt = typeof query.corregir === "string" ? query.corregir : "";
  const heldName = heldNameOf(attempt);
  const held =
    heldName === null ? null : await heldForm((await cookies()).get(heldReplies(number).prefix + heldName)?.value, now);
  const ratingHeld = await heldRating((await cookies()).getAll(), number, now);
  const errors = (held?.errors ?? []).map((error) => {
    const text = error.field === "form" ? refusedWords(error.rule, request) : errorText(error, request);
    const summary = error.field === "text" ? summaryText(error, request) : text;
    return { field: error.field, text, summary };
  });
  return (
    <Frame
      words={words}
      catalogue={revision.catalogue}
      pageIn={(each) => routes.followed(each, number)}
      query={attemptQuery(attempt)}
      className="form-page"
    >
      <Crumb words={words} request={request} />
      <Followed
        view={followedView(followed, now)}
        link={environment().publicUrl + routes.followLink(language, token)}
        zone={revision.zone}
        now={now}
        words={words}
        request={request}
        reply={{
          text: held?.values.text ?? "",
          files: (held?.files ?? []).map(({ id, name, size }) => ({ id, name, size })),
          heldName,
          isHeld: held !== null,
          errors,
          attempt,
          isKeyUsed: isKeyUsed(held?.errors ?? []),
          key: newSecretName(),
        }}
        rating={{
          values: ratingHeld?.values ?? {},
          errors: query.problema === "rating" ? (ratingHeld?.errors ?? []) : [],
        }}
        problem={typeof query.problema === "string" ? refusedWords(query.problema, request) : null}
        justSent={query.enviado !== undefined}
      />
    </Frame>
  );
}

function refusedWords(rule: string, { followed, fields }: RequestWords): string {
  switch (rule) {
    case "closed":
    case "not_solved":
    case "already_rated":
    case "key_reused":
    case "rate_later":
    case "no_help":
      return followed.refused[rule];
    case "rating":
      return followed.rateNotTaken;
    default:
      return fields.form?.rules[rule] ?? followed.refused.other;
  }
}
