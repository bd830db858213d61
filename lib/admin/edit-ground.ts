import "server-only";
import type { EditedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { rebase } from "#lib/catalogue/rebase.ts";
import { headsAfter } from "#lib/catalogue/revision-rows.ts";
import type { CatalogueContent } from "#lib/catalogue/schema.ts";
import { type Tx, transaction } from "#lib/db.ts";
import type { EditGround } from "#lib/routing/edit-gaps.ts";
import { yearsAfter } from "#lib/routing/years-after.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";

/**
 * What a browser works out coverage from while the draft is edited: from now on, over twelve months, with what is
 * scheduled, as it would be rebased. Where that clashes with the draft it stays as it is: publishing will say so.
 * Cost: a query, and those of each scheduled revision.
 */
export async function editGround({ base, content }: EditedCatalogue, now: number): Promise<EditGround> {
  const scheduled = await transaction(async (tx: Tx) =>
    rebase(tx, { scheduled: await headsAfter(tx, now), was: base, is: content, winner: "theirs" }),
  );
  if (!scheduled.ok) throw new Error("a merge in which one side wins has stopped");
  const { successors } = scheduled;
  return {
    spans: yearsAfter(zoneRules(content.desk.timeZone), [now, ...successors.map(({ of }) => of.effectiveFrom)]),
    before: [pieceOf(now, base), ...successors.map(({ of, was }) => pieceOf(of.effectiveFrom, was))],
    after: [pieceOf(now, content), ...successors.map((one) => pieceOf(one.of.effectiveFrom, one.content))],
  };
}

function pieceOf(from: number, { desk, channels, holidays }: CatalogueContent): EditGround["after"][number] {
  return { from, zone: zoneRules(desk.timeZone), catalogue: { channels, holidays, notices: [] } };
}
