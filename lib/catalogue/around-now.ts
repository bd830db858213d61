import type { Routable } from "#lib/routing/compile-catalogue.ts";
import { addDays } from "#lib/schedule/local-date.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";

/** The week that is shown begins at most so many days ago, and an evening before it may run into it. */
const DAYS_BACK = 8;
/** A page is never so old: it is rendered anew long before. */
const DAYS_AHEAD = 400;

/**
 * What a page needs to go on routing by itself: the channels, with the holidays, exceptions and notices of the coming
 * year only, so that a history of years does not weigh on every page. Within that time it decides as the whole would.
 */
export function aroundNow<Source extends Routable>(catalogue: Source, zone: ZoneRules, now: number): Source {
  const today = wallTimeAt(zone, now).date;
  const first = addDays(today, -DAYS_BACK);
  const last = addDays(today, DAYS_AHEAD);
  return {
    ...catalogue,
    channels: catalogue.channels
      .filter((channel) => channel.active)
      .map((channel) => ({
        ...channel,
        schedule: {
          ...channel.schedule,
          exceptions: channel.schedule.exceptions.filter(
            ({ from, to }) => from <= last && (to === null || to >= first),
          ),
        },
      })),
    holidays: catalogue.holidays.filter(({ date }) => date >= first && date <= last),
    notices: catalogue.notices.filter(({ to }) => Date.parse(to) > now),
  };
}
