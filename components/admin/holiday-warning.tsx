import { Icon } from "#components/ui/icon.tsx";
import type { HolidayWarning as Warning } from "#lib/admin/holiday-warning.ts";
import type { HolidayWords } from "#lib/i18n/admin/holidays-es.ts";
import { routes } from "#lib/routes.ts";

/** Above every page of the administration, until the holidays of the coming year are published. */
export function HolidayWarning({ warning, words }: { warning: Warning; words: HolidayWords["warning"] }) {
  const { year, isDrafted } = warning;
  return (
    <aside className="notice year-warning" aria-label={words.label}>
      <Icon name="triangle-alert" />
      <p>
        {isDrafted ? (
          <>
            <b>{words.drafted(year)}</b> <a href={routes.adminPublish}>{words.draftedWay}</a>
          </>
        ) : (
          <>
            <b>{words.missing(year)}</b> {words.missingText}{" "}
            <a href={routes.adminHolidays(`year=${year}`)}>{words.missingWay}</a>
          </>
        )}
      </p>
    </aside>
  );
}
