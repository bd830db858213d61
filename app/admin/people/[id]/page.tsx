import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { PersonPage } from "#components/admin/person-page.tsx";
import { auditParameters, WHOLE_LOG } from "#lib/audit/audit-address.ts";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { listParameters, NO_FILTER } from "#lib/desk/list-address.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { managedPerson } from "#lib/people/managed-people.ts";
import { routes } from "#lib/routes.ts";
import { change, disable, enable, endSessions, makeLink, revokeToken } from "../actions.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWordsIn(await deskLanguage()).people.title };
}

export default async function OnePersonPage({ params }: Props) {
  const actor = await requireRight("manage_people");
  const now = readClock();
  const { person, ...held } = (await managedPerson(actor, (await params).id, now)) ?? notFound();
  const language = await deskLanguage();
  const words = adminWordsIn(language).person;
  return (
    <AdminPage title={person.name} lede={person.email} back={{ href: routes.adminPeople, label: words.back }}>
      <PersonPage
        language={language}
        words={words}
        profile={peopleWordsIn(language).profile}
        person={person}
        isMe={person.id === actor.id}
        openTickets={held.openTickets}
        sessions={held.sessions}
        tokens={held.tokens}
        ticketsHref={routes.deskRequests(listParameters({ ...NO_FILTER, assignee: person.email }))}
        historyHref={routes.adminAudit(auditParameters({ ...WHOLE_LOG, person: person.id }))}
        say={dayAndTime(language, await deskZone(now))}
        actions={{ change, disable, enable, makeLink, endSessions, revokeToken }}
      />
    </AdminPage>
  );
}
