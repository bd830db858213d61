import "server-only";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { reopeningNote } from "#lib/i18n/admin/reopening-note.ts";
import { DEFAULT_LANGUAGE } from "#lib/i18n/language.ts";
import { refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { closingsAt, withoutClosing } from "./closings.ts";
import { followAtOnce, publishIn } from "./publish-revision.ts";
import { contentOfRevision, knownRevision } from "./rebase.ts";
import { lockRevisions, publishing } from "./revision-rows.ts";
import { revisionInForce, timelineOf } from "./revisions.ts";
import type { Catalogue } from "./schema.ts";

/**
 * Opens again what was closed at once: takes back what the closing changed, and all others of the same channel that are
 * left, and nothing else.
 * @param given.closing the number of a revision that closed it; `not_found` when nothing of it is left
 */
export async function reopenChannel({
  actor,
  now: asked,
  closing,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly closing: number;
}) {
  if (!may(actor, "edit_catalogue")) return refused<never>({ kind: "forbidden" });
  const outcome = await publishing(async (tx) => {
    const { now, rows } = await lockRevisions(tx, { now: asked, effectiveFrom: null });
    const base = revisionInForce(timelineOf(rows), now);
    if (!base) throw new Error("there is no revision in force");
    const current = await knownRevision(tx, base.number);
    const closings = await closingsAt(tx, current, now);
    const slug = closings.find(({ revision }) => revision === closing)?.channel;
    const channel = current.channels.find((one) => one.slug === slug);
    if (!channel) return refused<never>({ kind: "not_found" });
    let content: Catalogue = current;
    for (const { revision, channel: closed } of closings)
      if (closed === slug) content = { ...content, ...(await withoutClosing(tx, content, revision)) };
    const published = await publishIn(tx, {
      actor,
      now,
      content: contentOfRevision(content),
      baseRevision: base.number,
      note: reopeningNote(channel.name[DEFAULT_LANGUAGE]),
      effectiveFrom: now,
      acceptGaps: "all",
      origin: { kind: "reopening", of: closing },
    });
    if (published.ok)
      await recordAudit(
        tx,
        { kind: "channel_reopened", revision: published.value.revision, channel: channel.slug },
        { by: actor, now },
      );
    return published;
  });
  if (outcome.ok) await followAtOnce();
  return outcome;
}
