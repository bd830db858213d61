import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { PeopleTable } from "#components/admin/people-table.tsx";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { managedPeople } from "#lib/people/managed-people.ts";
import { routes } from "#lib/routes.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWordsIn(await deskLanguage()).people.title };
}

export default async function PeoplePage() {
  const actor = await requireRight("manage_people");
  const language = await deskLanguage();
  const words = adminWordsIn(language).people;
  const people = (await managedPeople(actor)) ?? notFound();
  const say = dayAndTime(language, await deskZone(readClock()));
  return (
    <AdminPage
      title={words.title}
      lede={words.lede}
      action={
        <a className="btn primary" href={routes.adminInvite}>
          {words.invite}
        </a>
      }
    >
      <PeopleTable words={words} people={people} me={actor.id} say={say} />
    </AdminPage>
  );
}
