import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { done, invalid, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { channelState } from "#lib/routing/channel-state.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { closedBetween } from "#lib/schedule/closed-between.ts";
import { timeText } from "#lib/schedule/time-text.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant, wallTimeAt } from "#lib/schedule/zone.ts";
import { closingsAt } from "./closings.ts";
import { EXCEPTIONS_MAX } from "./hours.ts";
import { followAtOnce, publishIn } from "./publish-revision.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { lockRevisions, publishing } from "./revision-rows.ts";
import { revisionInForce, timelineOf } from "./revisions.ts";
import { type CatalogueContent, type Channel, NOTICES_MAX } from "./schema.ts";
import { withRoom } from "./with-room.ts";

const DAY_MS = 24 * 60 * 60_000;
/** Whoever closes for longer than this changes the hours, and should see what that does before it is public. */
const CLOSED_MOST_MS = 90 * DAY_MS;
/** How long a notice stays that tells of a closing without an end, unless the channel is opened before. */
const NOTICE_MS = 30 * DAY_MS;

/**
 * Closes a channel at once, for when a line fails: until an instant, or until further notice (`until` null). A revision
 * like any other, but one that stops for no gap and no clash: what is scheduled takes the closing over.
 * @param given.reason a sentence for the customers, in the desk's language; it stands with the channel
 * @param given.notice whether it stands above the answer, too
 * @returns `wasOpen`: whether it was open until now, or closed at this hour anyway; `too_many_dates`, `too_many_notices`: there is no room, though what is over was taken away to make it
 */
export async function closeChannel({
  actor,
  now: asked,
  slug,
  until,
  reason,
  notice,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly slug: string;
  readonly until: number | null;
  readonly reason: string;
  readonly notice: boolean;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const outcome = await publishing(async (tx) => {
    const { now, rows } = await lockRevisions(tx, { now: asked, effectiveFrom: null });
    if (until !== null && until <= now) return invalid("past", "until");
    if (until !== null && until > now + CLOSED_MOST_MS) return invalid("closed_too_long", "until");
    const base = revisionInForce(timelineOf(rows), now);
    if (!base) throw new Error("there is no revision in force");
    const was = await knownRevision(tx, base.number);
    const compiled = compileCatalogue(was, zoneRules(was.desk.timeZone));
    const channel = compiled.channels.find((one) => one.channel.slug === slug);
    if (!channel) return refused<never>({ kind: "not_found" });
    const days = closedBetween(channel.schedule, now, until);
    // Who closes what a colleague has just closed for as long or longer would tell the customers twice.
    const closings = await closingsAt(tx, was, now);
    const isClosed = closings.some((one) => one.channel === slug && (one.until === null || one.until === until));
    if (days.length === 0 || isClosed) return invalid("nothing_to_close", "until");
    const closing = days.map(({ from, to, intervals }) => ({
      from,
      to,
      reason,
      intervals: intervals.map(({ opensAtMinute, closesAtMinute }): [string, string] => [
        timeText(opensAtMinute),
        timeText(closesAtMinute),
      ]),
    }));
    const { date: today } = wallTimeAt(compiled.zone, now);
    const exceptions = withRoom(channel.channel.schedule.exceptions, closing, {
      most: EXCEPTIONS_MAX,
      isOver: ({ to }) => to !== null && to < today,
    });
    if (exceptions === null) return invalid("too_many_dates", "until");
    const withClosing = (one: Channel): Channel =>
      one.slug === slug ? { ...one, schedule: { ...one.schedule, exceptions } } : one;
    const told = {
      from: formatInstant(compiled.zone, now),
      to: formatInstant(compiled.zone, until ?? now + NOTICE_MS),
      text: { es: reason, en: reason },
    };
    const notices = withRoom(was.notices, notice ? [told] : [], {
      most: NOTICES_MAX,
      isOver: ({ to }) => Date.parse(to) <= now,
    });
    if (notices === null) return invalid("too_many_notices", "notice");
    const content: CatalogueContent = {
      ...contentOfRevision(was),
      channels: was.channels.map(withClosing),
      notices,
    };
    const published = await publishIn(tx, {
      actor,
      now,
      content,
      baseRevision: base.number,
      note: reason,
      effectiveFrom: now,
      acceptGaps: "all",
      origin: { kind: "closing", channel: slug, until },
    });
    if (published.ok)
      await recordAudit(
        tx,
        {
          kind: "channel_closed",
          revision: published.value.revision,
          channel: slug,
          until: until === null ? null : formatInstant(compiled.zone, until),
        },
        { by: actor, now },
      );
    if (!published.ok) return published;
    return done({ ...published.value, wasOpen: channelState(channel.schedule, now).open });
  });
  if (outcome.ok) await followAtOnce();
  return outcome;
}
