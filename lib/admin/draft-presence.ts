import "server-only";
import { z } from "zod";
import { numberInForce } from "#lib/catalogue/revision-rows.ts";
import { SLUG_MAX } from "#lib/catalogue/schema.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { DRAFT_PAGES, type DraftPage } from "./draft-pages.ts";

/** Who has not said so for this long has gone: one renewal may be lost. */
const GONE_AFTER_MS = 35_000;

/** Where somebody is: a page of the administration, of a channel or not. */
export const draftPresenceSchema = z.strictObject({
  page: z.enum(DRAFT_PAGES),
  channel: z.string().max(SLUG_MAX).nullable(),
  leaving: z.boolean(),
});

type DraftColleague = { readonly name: string; readonly page: DraftPage; readonly channel: string | null };

type DraftHeard = {
  readonly others: readonly DraftColleague[];
  readonly version: number | null;
  readonly inForce: number;
};

async function othersOnDraft(tx: Tx, personId: string, now: number): Promise<DraftColleague[]> {
  const rows = await tx.draftPresence.findMany({
    where: {
      personId: { not: personId },
      seenAt: { gt: new Date(now - GONE_AFTER_MS) },
      person: { disabledAt: null },
    },
    orderBy: { person: { name: "asc" } },
    select: { part: true, person: { select: { name: true } } },
  });
  return rows.flatMap(({ part, person }) => {
    const [page, channel = null] = part.split("/");
    const known = DRAFT_PAGES.find((one) => one === page);
    return known ? [{ name: person.name, page: known, channel }] : [];
  });
}

/**
 * Says that an administrator has a part of the draft before them, or (`leaving`) not any more.
 * @returns the others, and by which a page knows that it is out of date: the version of the draft (null: there is none)
 * and the number of the revision in force
 */
export async function showOnDraft({
  actor,
  now,
  page,
  channel,
  leaving,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly page: DraftPage;
  readonly channel: string | null;
  readonly leaving: boolean;
}): Promise<Outcome<DraftHeard>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  const key = { personId: actor.id };
  const part = channel === null ? page : `${page}/${channel}`;
  const is = { part, seenAt: new Date(now) };
  return transaction(async (tx) => {
    // Who went from one page to another has been seen there first: only the page that is left takes them away.
    if (leaving) await tx.draftPresence.deleteMany({ where: { ...key, part } });
    else
      await tx.draftPresence.upsert({
        where: key,
        create: { ...key, ...is },
        update: is,
        select: { seenAt: true },
      });
    const draft = await tx.catalogueDraft.findUnique({ where: { id: 1 }, select: { version: true } });
    const others = await othersOnDraft(tx, actor.id, now);
    return done({ others, version: draft?.version ?? null, inForce: await numberInForce(tx, now) });
  });
}
