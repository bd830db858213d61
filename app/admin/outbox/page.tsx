import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { RevealLink } from "#components/request/reveal-link.tsx";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { OUTBOX_WORDS } from "#lib/i18n/request/outbox.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { readOutbox } from "#lib/tickets/read-outbox.ts";
import { revealPasswordLink } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: OUTBOX_WORDS[await deskLanguage()].title };
}

/** What would have been sent, while there is no mail server: an administrator hands it over. */
export default async function OutboxPage() {
  const actor = await requireRight("read_outbox");
  const now = readClock();
  const language = await deskLanguage();
  const words = OUTBOX_WORDS[language];
  const outbox = await readOutbox({ actor, now });
  const entries = outbox.ok ? outbox.value : [];
  const say = dayAndTime(language, await deskZone(now));
  return (
    <AdminPage title={words.title} lede={words.lede}>
      {entries.length === 0 ? (
        <p className="empty">
          <b>{words.empty}</b> {words.emptyText}
        </p>
      ) : (
        <ul className="outbox">
          {entries.map(({ id, recipient, createdAt, what }) => (
            <li key={id}>
              <h2>{what.kind === "follow_link" ? words.followLink(what.number) : words.passwordLink(what.name)}</h2>
              <p className="hint">
                {words.to} <bdi>{recipient}</bdi> · {words.askedAt} {say(createdAt)}
              </p>
              {what.kind === "password_link" ? (
                <RevealLink id={id} label={words.reveal} failed={words.failed} reveal={revealPasswordLink} />
              ) : what.token === null ? (
                <p>{words.ended}</p>
              ) : (
                <p className="box">{environment().publicUrl + routes.followLink("es", what.token)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </AdminPage>
  );
}
