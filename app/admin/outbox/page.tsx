import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { RevealLink } from "#components/request/reveal-link.tsx";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { type NewsWords, newsWordsIn } from "#lib/i18n/admin/news.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { OUTBOX_WORDS, type OutboxWords } from "#lib/i18n/request/outbox.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { type OutboxEntry, readOutbox } from "#lib/tickets/read-outbox.ts";
import { revealPasswordLink } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: OUTBOX_WORDS[await deskLanguage()].title };
}

/** What would have been sent, while there is no mail server: an administrator hands it over. */
export default async function OutboxPage() {
  const actor = await requireRight("read_outbox");
  const now = readClock();
  const language = await deskLanguage();
  const [words, news] = [OUTBOX_WORDS[language], newsWordsIn(language)];
  const outbox = await readOutbox({ actor, now });
  const entries = outbox.ok ? outbox.value : [];
  const say = dayAndTime(language, await deskZone(now));
  return (
    <AdminPage title={words.title} lede={words.lede}>
      {entries.length === 0 ? (
        <p className="nothing-yet">
          <b>{words.empty}</b> {words.emptyText}
        </p>
      ) : (
        <ul className="outbox">
          {entries.map(({ id, recipient, createdAt, what }) => (
            <li key={id}>
              <h2>{headingOf(what, words, news)}</h2>
              <p className="hint">
                {words.to} <bdi>{recipient}</bdi> ·{" "}
                {what.kind === "follow_link" || what.kind === "password_link" ? words.askedAt : news.mail.sent}{" "}
                {say(createdAt)}
              </p>
              {what.kind === "password_link" && what.isOver ? (
                <p>{words.disabled}</p>
              ) : what.kind === "password_link" ? (
                <RevealLink id={id} label={words.reveal} failed={words.failed} reveal={revealPasswordLink} />
              ) : what.kind === "follow_link" ? (
                <FollowLink token={what.token} ended={words.ended} />
              ) : (
                <CatalogueNews what={what} words={news} say={say} />
              )}
            </li>
          ))}
        </ul>
      )}
    </AdminPage>
  );
}

type What = OutboxEntry["what"];

function headingOf(what: What, words: OutboxWords, news: NewsWords): string {
  switch (what.kind) {
    case "follow_link":
      return words.followLink(what.number);
    case "password_link":
      return words.passwordLink(what.name);
    case "revision_in_force":
      return news.mail.inForce(what.revision.number);
    case "rebase_stopped":
      return news.mail.stopped(what.revision.number);
  }
}

function FollowLink({ token, ended }: { token: string | null; ended: string }) {
  if (token === null) return <p>{ended}</p>;
  return <p className="box">{environment().publicUrl + routes.followLink("es", token)}</p>;
}

type NewsProps = {
  what: Extract<What, { readonly revision: unknown }>;
  words: NewsWords;
  say: (at: number) => string;
};

function CatalogueNews({ what, words, say }: NewsProps) {
  const { number, effectiveFrom, author, note } = what.revision;
  const isStopped = what.kind === "rebase_stopped";
  const { of, to } = isStopped ? what.stop : { of: number, to: number };
  return (
    <>
      <p>
        {isStopped
          ? `${words.stopped(number, say(effectiveFrom))} ${words.stopMail(of, to)} ${words.todo(number, of)}`
          : `${words.inForce(number, say(effectiveFrom))} ${words.by(author, note)}`}
      </p>
      <p className="box">{environment().publicUrl + routes.adminRevisions()}</p>
    </>
  );
}
