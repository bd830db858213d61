import { Icon } from "#components/ui/icon.tsx";
import { phoneOf, telHref } from "#lib/catalogue/dial.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { Words } from "#lib/i18n/es.ts";
import { dayFrom } from "#lib/i18n/moment-from.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";

type Props = {
  words: Words;
  zone: ZoneRules;
  now: number;
  /** Whether it is the device that has no network. */
  offline: boolean;
  /** As of when the page knows what it shows, epoch ms; null while it is confirmed. */
  knownAt: number | null;
  byDevice: boolean;
  criticalLine: Channel | null;
};

/** Says so when what is shown could not be confirmed, how old it is, and which number answers in any case. */
export function Freshness({ words, zone, now, offline, knownAt, byDevice, criticalLine }: Props) {
  if (knownAt === null) return null;
  const today = wallTimeAt(zone, now).date;
  const { date, minute } = wallTimeAt(zone, knownAt);
  const when = words.stale.when(dayFrom(today, date), minute);
  const number = criticalLine && phoneOf(criticalLine);
  return (
    <div className="notice" role="status">
      <Icon name={offline ? "wifi-off" : "triangle-alert"} />
      <p>
        <b>{offline ? words.stale.offline : words.stale.title}</b>{" "}
        {byDevice ? words.stale.kept(when) : words.stale.shown(when)}
        {criticalLine && number && (
          <>
            {" "}
            {words.stale.critical(criticalLine.name[words.language])}{" "}
            <a className="nowrap" href={telHref(number)}>
              {number.published}
            </a>
            .
          </>
        )}
      </p>
    </div>
  );
}
