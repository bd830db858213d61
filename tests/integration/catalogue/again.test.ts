import { expect, test } from "vitest";
import { compareRevisions } from "#lib/catalogue/compare-revisions.ts";
import { draftFromRevision } from "#lib/catalogue/draft-from-revision.ts";
import { discardDraft, editDraft } from "#lib/catalogue/edit-draft.ts";
import { publishDraft } from "#lib/catalogue/publish-draft.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { comparedDraft } from "#tests/fixtures/compared-draft.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

async function content(at: number) {
  const inForce = await (await snapshot()).inForce(at);
  const {
    revision: _number,
    effectiveFrom: _from,
    note: _note,
    ...said
  } = inForce?.revision.catalogue ?? expect.unreachable();
  return said;
}

test("a revision that is published again says what it said, and nothing of a draft is lost without a word", async () => {
  const actor = await person(1, "admin");
  const first = await content(NOW);
  const edit = (name: string, now: number) =>
    editDraft({
      actor,
      now,
      before: { part: "desk", value: first.desk },
      after: { part: "desk", value: { ...first.desk, name } },
    });
  const publish = async (now: number) => {
    const compared = await comparedDraft(actor, now);
    return publishDraft({ actor, now, compared, note: "Un cambio", effectiveFrom: null, acceptGaps: [] });
  };

  expect(await draftFromRevision({ actor, now: NOW, number: 1, replaces: null })).toMatchObject({
    refused: { kind: "same" },
  });
  await edit("Otra mesa", NOW);
  expect(await publish(NOW)).toMatchObject({ ok: true });
  await editDraft({
    actor,
    now: NOW + 1_000,
    before: { part: "holidays", value: first.holidays },
    after: { part: "holidays", value: first.holidays.slice(1) },
  });
  expect(await draftFromRevision({ actor, now: NOW + 2_000, number: 1, replaces: null })).toMatchObject({
    refused: { kind: "draft_exists", version: 1 },
  });
  expect(await draftFromRevision({ actor, now: NOW + 2_000, number: 1, replaces: 1 })).toMatchObject({
    ok: true,
    value: { version: 2 },
  });
  expect(await publish(NOW + 3_000)).toMatchObject({ ok: true, value: { revision: 3 } });
  expect(await content(NOW + 3_000)).toEqual(first);

  const asked = { actor, language: "es" as const, thisYear: 2026 };
  expect(await compareRevisions({ ...asked, from: 1, to: 3 })).toEqual({ ok: true, value: [] });
  expect(await compareRevisions({ ...asked, from: 1, to: 2 })).toMatchObject({
    value: [{ subject: "Mesa", after: ["nombre: Otra mesa"] }],
  });
  expect(await compareRevisions({ ...asked, from: 1, to: 9 })).toMatchObject({ refused: { which: ["to"] } });
  expect(await compareRevisions({ ...asked, from: null, to: 9 })).toMatchObject({ refused: { which: ["from", "to"] } });
  expect(await draftFromRevision({ actor, now: NOW, number: 9, replaces: null })).toMatchObject({
    refused: { kind: "not_found" },
  });
});

test("only administrators look at revisions beside each other and publish them again", async () => {
  const actor = await person(3);
  const forbidden = { ok: false, refused: { kind: "forbidden" } };
  expect(await draftFromRevision({ actor, now: NOW, number: 1, replaces: null })).toMatchObject(forbidden);
  expect(await compareRevisions({ actor, from: 1, to: 1, language: "es", thisYear: 2026 })).toMatchObject(forbidden);
  await discardDraft({ actor: await person(1, "admin"), now: NOW });
});
