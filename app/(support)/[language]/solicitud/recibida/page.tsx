import type { Metadata } from "next";
import { cookies } from "next/headers";
import { notFound } from "next/navigation";
import { DeadLink } from "#components/request/dead-link.tsx";
import { Frame } from "#components/request/frame.tsx";
import { Received } from "#components/request/received.tsx";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { openedToken } from "#lib/forms/cookies.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import { requestWords } from "#lib/i18n/request/words.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { RECEIVED_NUMBER, routes } from "#lib/routes.ts";
import { followedTicketId } from "#lib/tickets/follow-request.ts";
import { openedRequest } from "#lib/tickets/opened-request.ts";

type Props = {
  params: Promise<{ language: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  return { title: requestWords(language).received.state, robots: { index: false }, referrer: "no-referrer" };
}

/** What was just opened in this browser; the same after a reload, for an hour. */
export default async function ReceivedPage({ params, searchParams }: Props) {
  const { language } = await params;
  if (!isLanguage(language)) notFound();
  const words = wordsIn(language);
  const request = requestWords(language);
  const now = readClock();
  const revision = (await (await snapshot()).inForce(now))?.revision ?? null;
  const asked = (await searchParams)[RECEIVED_NUMBER];
  const token = openedToken((await cookies()).getAll(), typeof asked === "string" ? asked : null);
  const id = token === undefined ? null : await followedTicketId(token, now);
  const opened = id === null ? null : await openedRequest(id);
  return (
    <Frame
      words={words}
      catalogue={revision?.catalogue ?? null}
      pageIn={(each) => routes.requestReceived(each)}
      query={opened ? `${RECEIVED_NUMBER}=${opened.number}` : ""}
      className="done"
    >
      {opened && revision ? (
        <Received
          opened={opened}
          revision={revision}
          now={now}
          link={environment().publicUrl + routes.followLink(language, opened.token)}
          isAnonymous={opened.isAnonymous}
          words={words}
          request={request}
        />
      ) : (
        <DeadLink words={words} request={request} isRequest />
      )}
    </Frame>
  );
}
