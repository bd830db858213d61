import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import "#components/admin/admin-dates.css";
import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { DraftFrame } from "#components/admin/draft-frame.tsx";
import { HolidayForm } from "#components/admin/holiday-form.tsx";
import { HolidayUndo } from "#components/admin/holiday-undo.tsx";
import { HolidaysList } from "#components/admin/holidays-list.tsx";
import { Alert } from "#components/people/alert.tsx";
import { addedHoliday, removedHoliday, renamedHoliday } from "#lib/admin/holiday-form.ts";
import type { ShownYear } from "#lib/admin/holidays-page.ts";
import { holidaysView } from "#lib/admin/holidays-view.ts";
import { partView } from "#lib/admin/part-view.ts";
import { readClock } from "#lib/clock.ts";
import { holidayWordsIn } from "#lib/i18n/admin/holidays.ts";
import { partWordsIn } from "#lib/i18n/admin/parts.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { discard } from "../hours/actions.ts";
import { addHoliday, addLawful, removeHoliday, renameHoliday, undo } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: holidayWordsIn(await deskLanguage()).title };
}

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The holidays that the desk observes, a year at a time, each with the law that makes it one. */
export default async function Holidays({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const now = readClock();
  const query = await searchParams;
  const words = holidayWordsIn(language);
  const { edited, frame } = await partView({ actor, now, language, page: "holidays", channel: null });
  const view = await holidaysView({ edited, now, language, year: yearIn(query.year) });
  const asked = query.edit ?? query.remove;
  const changed = asked === undefined ? undefined : observedRow(view, asked);
  const common = { language, cancel: routes.adminHolidays(`year=${view.year}`), form: partWordsIn(language).form };
  return (
    <DraftFrame {...frame} discard={discard}>
      <AdminPage className="dates-page" title={words.title} lede={words.lede}>
        {asked !== undefined && changed === undefined && <Alert tone="late">{words.gone}</Alert>}
        <HolidayUndo key={view.year} words={words.undoing} action={undo}>
          <HolidaysList
            words={words}
            other={language === "es" ? "en" : "es"}
            view={view}
            isAdding={query.add !== undefined}
            addLawful={addLawful}
            adding={
              query.add !== undefined && (
                <HolidayForm
                  {...common}
                  deed="add"
                  title={words.form.titleAdd}
                  words={words.form}
                  initial={addedHoliday()}
                  action={addHoliday}
                />
              )
            }
            changing={
              changed && {
                date: changed.holiday.date,
                form:
                  query.edit === undefined ? (
                    <HolidayForm
                      {...common}
                      key={`remove ${changed.holiday.date}`}
                      deed="remove"
                      title={words.titleRemove(changed.name, changed.when)}
                      words={words.form}
                      initial={removedHoliday(changed.holiday)}
                      action={removeHoliday}
                    />
                  ) : (
                    <HolidayForm
                      {...common}
                      key={`rename ${changed.holiday.date}`}
                      deed="rename"
                      title={words.titleRename(changed.name, changed.when)}
                      words={words.form}
                      initial={renamedHoliday(changed.holiday)}
                      action={renameHoliday}
                    />
                  ),
              }
            }
          />
        </HolidayUndo>
      </AdminPage>
    </DraftFrame>
  );
}

/** The day that an address asks to edit or to take away, if the draft observes it. */
function observedRow({ rows }: ShownYear, date: string | string[]) {
  return rows.find((row) => row.holiday.date === date && row.state !== "removed" && row.state !== "missing");
}

function yearIn(text: string | string[] | undefined): number | null {
  return typeof text === "string" && /^\d{4}$/.test(text) ? Number(text) : null;
}
