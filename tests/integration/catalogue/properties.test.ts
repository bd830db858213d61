import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { compareRevisions } from "#lib/catalogue/compare-revisions.ts";
import { placeKey } from "#lib/catalogue/facts.ts";
import { publishRevision } from "#lib/catalogue/publish-revision.ts";
import { readRevision } from "#lib/catalogue/read-revision.ts";
import { contentOfRevision } from "#lib/catalogue/rebase.ts";
import { numberInForce } from "#lib/catalogue/revision-rows.ts";
import type { CatalogueContent } from "#lib/catalogue/schema.ts";
import { withdrawRevision } from "#lib/catalogue/withdraw-revision.ts";
import { db } from "#lib/db.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";
import { edited, PAGE, toldByOneName } from "#tests/unit/catalogue/contents.ts";

deskForSuite();

const RUNS = { seed: Number(process.env.FC_SEED ?? 20_261_124), numRuns: 12 };
const DAY_MS = 86_400_000;
let clock = NOW;

/** Publishes on what is in force then; the clock goes on. */
async function publish(content: CatalogueContent, effectiveFrom: number | null = null) {
  clock += 60_000;
  return publishRevision({
    actor: await person(1, "admin"),
    now: clock,
    content,
    baseRevision: await numberInForce(db(), effectiveFrom ?? clock),
    note: "Un cambio",
    effectiveFrom,
    acceptGaps: "all",
  });
}

async function published(content: CatalogueContent, effectiveFrom: number | null = null): Promise<number> {
  const outcome = await publish(content, effectiveFrom);
  return outcome.ok ? outcome.value.revision : expect.unreachable(JSON.stringify(outcome.refused));
}

async function saidBy(number: number): Promise<CatalogueContent> {
  return contentOfRevision((await readRevision(db(), number)) ?? expect.unreachable(`no revision ${number}`));
}

const changed = (before: CatalogueContent, after: CatalogueContent) =>
  new Map(changesBetween(before, after).map(({ place, after: value }) => [placeKey(place), value]));

describe("what is published", () => {
  it("says what was published, and after it was taken back what was said before, to the letter", async () => {
    const actor = await person(1, "admin");
    const first = await published(PAGE);
    const original = await saidBy(first);
    await fc.assert(
      fc.asyncProperty(edited(PAGE), async (content) => {
        const changes = await published(content);
        expect(changesBetween(content, await saidBy(changes))).toEqual([]);
        const back = await published(original);
        expect(await saidBy(back)).toEqual(original);
        const compared = await compareRevisions({ actor, from: first, to: back, language: "es", thisYear: 2026 });
        expect(compared).toEqual({ ok: true, value: [] });
        const told = await compareRevisions({ actor, from: first, to: changes, language: "es", thisYear: 2026 });
        expect(told.ok && told.value.length === 0).toBe(changesBetween(original, content).length === 0);
      }),
      RUNS,
    );
  }, 120_000);

  it("is carried into what is scheduled without the loss of a change of either, or nothing is published", async () => {
    await published(PAGE);
    await fc.assert(
      fc.asyncProperty(edited(PAGE), edited(PAGE), async (mine, theirs) => {
        const scheduled = await published(mine, clock + DAY_MS);
        const before = await db().catalogueRevision.count();
        const outcome = await publish(theirs);
        const stands = await saidBy(await numberInForce(db(), clock + DAY_MS));
        if (outcome.ok) {
          const changes = [...changed(PAGE, mine), ...changed(PAGE, theirs)];
          const isTold = toldByOneName(changes.map(([key]) => key));
          for (const [key, value] of changes.filter(([one]) => isTold(one)))
            expect(changed(PAGE, stands).get(key), key).toEqual(value);
          expect(outcome.value.rebased).toMatchObject([{ from: scheduled }]);
        } else {
          expect(outcome.refused).toMatchObject({ kind: "clash", revision: scheduled });
          expect(await db().catalogueRevision.count()).toBe(before);
          expect(stands).toEqual(await saidBy(scheduled));
        }
        const ahead = outcome.ok ? (outcome.value.rebased[0]?.to ?? scheduled) : scheduled;
        const withdrawal = { actor: await person(1, "admin"), now: clock, number: ahead, acceptGaps: "all" } as const;
        expect(await withdrawRevision(withdrawal)).toMatchObject({ ok: true });
        await published(PAGE);
      }),
      RUNS,
    );
  }, 120_000);
});
