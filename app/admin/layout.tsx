import "#components/desk/desk.css";
import "#components/admin/admin.css";
import { AdminFrame } from "#components/admin/admin-frame.tsx";
import { adminNav } from "#components/admin/admin-nav.ts";
import { AdminNews } from "#components/admin/admin-news.tsx";
import { HolidayWarning } from "#components/admin/holiday-warning.tsx";
import { holidayWarning } from "#lib/admin/holiday-warning.ts";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { revisionNews } from "#lib/catalogue/revision-news.ts";
import { readClock } from "#lib/clock.ts";
import { holidayWordsIn } from "#lib/i18n/admin/holidays.ts";
import { newsWordsIn } from "#lib/i18n/admin/news.ts";
import { publishPageWordsIn } from "#lib/i18n/admin/publish-page.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { currentPerson } from "#lib/people/current-actor.ts";
import { may } from "#lib/people/rights.ts";
import type { SignedIn } from "#lib/people/session.ts";
import { routes } from "#lib/routes.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { adminMetadata, DeskDocument } from "../desk/document.tsx";
import { dismiss } from "./news/actions.ts";

export const generateMetadata = adminMetadata;

/** Each page asks for its right itself; who has none of them is not shown either what there would be. */
export default async function AdminLayout({ children }: { children: React.ReactNode }) {
  const person = await currentPerson();
  if (person === null || !may(person.actor, "manage_people")) return <DeskDocument>{children}</DeskDocument>;
  const words = adminWordsIn(person.language);
  const now = readClock();
  const warning = await holidayWarning(now);
  const titles = { [routes.adminPublish]: publishPageWordsIn(person.language).title };
  return (
    <DeskDocument>
      <AdminFrame words={words.frame} nav={adminNav(words)} titles={titles} me={person.actor}>
        {warning !== null && <HolidayWarning warning={warning} words={holidayWordsIn(person.language).warning} />}
        <News person={person} now={now} />
        {children}
      </AdminFrame>
    </DeskDocument>
  );
}

async function News({ person: { actor, language }, now }: { person: SignedIn; now: number }) {
  const zone = await deskZone(now);
  const thisYear = yearOf(wallTimeAt(zone, now).date);
  const news = await revisionNews({ actor, now, language, thisYear });
  if (!news.ok) return null;
  return (
    <AdminNews news={news.value} words={newsWordsIn(language)} say={dayAndTime(language, zone)} dismiss={dismiss} />
  );
}
