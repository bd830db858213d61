import { Icon } from "#components/ui/icon.tsx";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { cityOf } from "#lib/i18n/city.ts";
import type { Words } from "#lib/i18n/es.ts";
import { dayFrom } from "#lib/i18n/moment-from.ts";
import { toLocalDate, yearOf } from "#lib/schedule/local-date.ts";
import { supportRoutes } from "#lib/support-routes.ts";

/** What holds for all channels, and the catalogue in the forms that other programs read. */
export function Footer({ catalogue, words }: { catalogue: Catalogue; words: Words }) {
  const since = toLocalDate(catalogue.effectiveFrom.slice(0, 10));
  const active = catalogue.channels.filter((channel) => channel.active);
  const names = (closed: boolean) =>
    active
      .filter(({ schedule }) => schedule.closedOnHolidays === closed)
      .map((channel) => channel.name[words.language]);
  return (
    <footer className="site-foot">
      <p>{words.foot.holidays(names(true), names(false), cityOf(catalogue.desk.timeZone))}</p>
      <ul>
        <li>
          <a href={supportRoutes.vcard(words.language)}>
            <Icon name="book-user" />
            {words.foot.vcard}
          </a>
        </li>
        <li>
          <a href={supportRoutes.closures(words.language)}>
            <Icon name="calendar" />
            {words.foot.ical}
          </a>
        </li>
        <li>
          <a href={supportRoutes.catalogue}>
            <Icon name="download" />
            {words.foot.json}
          </a>
        </li>
        <li>
          <a href={supportRoutes.apiGuide(words.language)}>
            <Icon name="braces" />
            {words.foot.api}
          </a>
        </li>
      </ul>
      <p className="colophon">
        {words.foot.colophon(dayFrom(since, since), yearOf(since), catalogue.revision)}{" "}
        {catalogue.desk.motto[words.language] && `${catalogue.desk.motto[words.language]}.`}
      </p>
    </footer>
  );
}
