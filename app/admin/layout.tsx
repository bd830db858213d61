import "#components/desk/desk.css";
import "#components/admin/admin.css";
import { AdminFrame } from "#components/admin/admin-frame.tsx";
import { adminNav } from "#components/admin/admin-nav.ts";
import { HolidayWarning } from "#components/admin/holiday-warning.tsx";
import { holidayWarning } from "#lib/catalogue/holiday-warning.ts";
import { readClock } from "#lib/clock.ts";
import { holidayWordsIn } from "#lib/i18n/admin/holidays.ts";
import { publishPageWordsIn } from "#lib/i18n/admin/publish-page.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { currentPerson } from "#lib/people/current-actor.ts";
import { may } from "#lib/people/rights.ts";
import { routes } from "#lib/routes.ts";
import { adminMetadata, DeskDocument } from "../desk/document.tsx";

export const generateMetadata = adminMetadata;

/** Each page asks for its right itself; who has none of them is not shown either what there would be. */
export default async function AdminLayout({ children }: { children: React.ReactNode }) {
  const person = await currentPerson();
  if (person === null || !may(person.actor, "manage_people")) return <DeskDocument>{children}</DeskDocument>;
  const words = adminWordsIn(person.language);
  const warning = await holidayWarning(readClock());
  const titles = { [routes.adminPublish]: publishPageWordsIn(person.language).title };
  return (
    <DeskDocument>
      <AdminFrame words={words.frame} nav={adminNav(words)} titles={titles} name={person.actor.name}>
        {warning !== null && <HolidayWarning warning={warning} words={holidayWordsIn(person.language).warning} />}
        {children}
      </AdminFrame>
    </DeskDocument>
  );
}
