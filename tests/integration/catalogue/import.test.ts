import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, test } from "vitest";
import { importComparison } from "#lib/admin/import-comparison.ts";
import { CATALOGUE_FILE_MAX_BYTES } from "#lib/catalogue/catalogue-file.ts";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { findDraft } from "#lib/catalogue/draft.ts";
import { discardDraft } from "#lib/catalogue/edit-draft.ts";
import { exportable, exportCatalogue, exportDraft } from "#lib/catalogue/export-catalogue.ts";
import { dropImport, heldImport, IMPORT_HELD_FOR_MS, receiveImport } from "#lib/catalogue/import-file.ts";
import { importToDraft } from "#lib/catalogue/import-to-draft.ts";
import { publishDraft } from "#lib/catalogue/publish-draft.ts";
import { type Catalogue, catalogueSchema } from "#lib/catalogue/schema.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { sweep } from "#lib/tickets/sweep.ts";
import { comparedDraft } from "#tests/fixtures/compared-draft.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const page = readFileSync("prisma/published-page.json", "utf8");
const MB = 1024 * 1024;
let admin: Actor;

beforeEach(async () => {
  admin = await person(1, "admin");
  await discardDraft({ actor: admin, now: NOW });
});

/** The published page, with something in it written otherwise. */
function otherwise(change: (catalogue: Catalogue) => void): string {
  const catalogue = catalogueSchema.parse(JSON.parse(page));
  change(catalogue);
  return JSON.stringify(catalogue);
}

const named = (name: string) =>
  otherwise((catalogue) => {
    catalogue.desk.name = name;
  });

function send(text: BlobPart | null, actor = admin) {
  const form = new FormData();
  if (text !== null) form.set("file", new File([text], "mesa.json"));
  const request = new Request("http://localhost/api/catalogue-file", { method: "POST", body: form });
  return receiveImport(request, { actor, now: NOW, language: "es" });
}

async function held(actor = admin, now = NOW) {
  return (await heldImport(actor, now)) ?? expect.unreachable("no file is held");
}

async function compared(text: string) {
  expect(await send(text)).toEqual({ ok: true, value: true });
  const { version, read } = await held();
  if (!read.ok) return expect.unreachable(JSON.stringify(read.refused));
  const { revision: _revision, effectiveFrom: _from, note: _note, ...content } = read.value;
  const comparison = await importComparison({ actor: admin, now: NOW, language: "es", thisYear: 2026, content });
  if (!comparison.ok) return expect.unreachable();
  const { base, draft } = comparison.value;
  return { ...comparison.value, shown: { version, base, replaces: draft?.version ?? null } };
}

const draftName = async () => (await findDraft(db()))?.content.desk.name ?? null;

describe("a file that is sent", () => {
  it("is compared, becomes the draft as it was compared, and is gone then", async () => {
    const { changes, shown, base } = await compared(named("Mesa del archivo"));
    expect(changes).toMatchObject([{ after: ["nombre: Mesa del archivo"] }]);
    expect(await draftName()).toBeNull();
    expect(await importToDraft({ actor: admin, now: NOW, ...shown })).toEqual({ ok: true, value: null });
    expect(await findDraft(db())).toMatchObject({ baseNumber: base, savedBy: admin.name });
    expect(await draftName()).toBe("Mesa del archivo");
    expect(await heldImport(admin, NOW)).toBeNull();
    const audit = await db().auditEntry.findMany({ where: { kind: "draft_imported", actorId: admin.id } });
    expect(audit).toMatchObject([
      { data: { base, replaced: false, changes: [{ to: "nombre: Mesa del archivo" }], more: null } },
    ]);
    expect(await importToDraft({ actor: admin, now: NOW, ...shown })).toMatchObject({ refused: { kind: "not_found" } });
  });

  it("changes nothing when it differs in the order of its names alone", async () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, one]) => [name, turned(one)]),
      );
    };
    const { changes, shown } = await compared(JSON.stringify(turned(JSON.parse(page))));
    expect(changes).toEqual([]);
    expect(await importToDraft({ actor: admin, now: NOW, ...shown })).toMatchObject({ refused: { kind: "same" } });
    expect(await draftName()).toBeNull();
  });

  it("says which changes of the draft would be lost, and keeps those that both make", async () => {
    const both = otherwise(({ desk, channels }) => {
      desk.name = "Mesa de ambos";
      for (const channel of channels) if (channel.slug === "chat") channel.name.es = "Chat nuevo";
    });
    await importToDraft({ actor: admin, now: NOW, ...(await compared(both)).shown });
    const { draft, shown } = await compared(named("Mesa de ambos"));
    expect(draft).toMatchObject({ savedBy: admin.name, count: 2, lost: [{ after: ["nombre: Chat nuevo"] }] });
    expect(await importToDraft({ actor: admin, now: NOW, ...shown })).toMatchObject({ ok: true });
    const { draft: again } = await compared(otherwise(({ desk }) => Object.assign(desk, { name: "Mesa de ambos" })));
    expect(again).toMatchObject({ count: 1, lost: [] });
  });

  test.each([
    ["somebody changed the draft", named("De otra persona"), "draft_changed"],
    ["somebody began a draft", null, "draft_changed"],
  ])("does not become the draft when %s meanwhile", async (_what, first, kind) => {
    if (first !== null) await importToDraft({ actor: admin, now: NOW, ...(await compared(first)).shown });
    const { shown } = await compared(named("Del archivo"));
    const colleague = await person(2, "admin");
    await send(named("Del colega"), colleague);
    const { version } = await held(colleague);
    const theirs = { actor: colleague, now: NOW, ...shown, version };
    expect(await importToDraft(theirs)).toMatchObject({ ok: true });
    expect(await importToDraft({ actor: admin, now: NOW, ...shown })).toMatchObject({ refused: { kind } });
    expect(await draftName()).toBe("Del colega");
    // The file stays, to be compared again.
    expect(await held()).toMatchObject({ version: shown.version });
  });

  it("does not become the draft when another revision is in force by then", async () => {
    const { shown } = await compared(named("Del archivo"));
    const theirs = { actor: admin, now: NOW, ...shown, base: shown.base + 1 };
    expect(await importToDraft(theirs)).toMatchObject({ refused: { kind: "base_replaced", inForce: shown.base } });
    expect(await draftName()).toBeNull();
  });

  it("is not the one that was compared when another was sent since", async () => {
    const { shown } = await compared(named("Primero"));
    await send(named("Segundo"));
    await dropImport(admin, shown.version);
    expect(await importToDraft({ actor: admin, now: NOW, ...shown })).toMatchObject({ refused: { kind: "not_found" } });
    await dropImport(admin, (await held()).version);
    expect(await heldImport(admin, NOW)).toBeNull();
  });

  test.each<[string, BlobPart, unknown]>([
    ["cut off", page.slice(0, 500), { kind: "not_json" }],
    ["not JSON, and holds what no database takes", "\0\ud800", { kind: "not_json" }],
    ["of a later release", page.replace('"desk"', '"colour": 1, "desk"'), { fields: [{ pointer: "/colour" }] }],
    [
      "wrong at a name that no database takes",
      `{"\\u0000\\ud800${"a".repeat(1_000)}": 1}`,
      { fields: expect.arrayContaining([expect.objectContaining({ isUnknown: true })]) },
    ],
    ["wrong in a field", page.replace("America/Bogota", "Luna"), { fields: [{ pointer: "/desk/timeZone" }] }],
    ["as large as may be", " ".repeat(CATALOGUE_FILE_MAX_BYTES), { kind: "not_json" }],
    ["larger", " ".repeat(CATALOGUE_FILE_MAX_BYTES + 1), { kind: "too_big" }],
    ["much larger", " ".repeat(20 * MB), { kind: "too_big" }],
  ])("that is %s is held with its reason, and is nobody's draft", async (_what, text, refused) => {
    await send(named("Antes"));
    expect(await send(text)).toEqual({ ok: true, value: true });
    const { version, read } = await held();
    expect(read).toMatchObject({ ok: false, refused });
    const shown = { version, base: 1, replaces: null };
    expect(await importToDraft({ actor: admin, now: NOW, ...shown })).toMatchObject({ refused: { kind: "not_found" } });
    expect(await draftName()).toBeNull();
  });

  it("is not one that is not there, or that comes from who may not", async () => {
    expect(await send(null)).toEqual({ ok: true, value: false });
    const agent = await person(3);
    expect(await send(page, agent)).toMatchObject({ refused: { kind: "forbidden" } });
    const deed = { actor: agent, now: NOW, version: "x", base: 1, replaces: null };
    expect(await importToDraft(deed)).toMatchObject({ refused: { kind: "forbidden" } });
    expect(await dropImport(agent, "x")).toMatchObject({ refused: { kind: "forbidden" } });
    expect(await dropImport(admin, "x")).toMatchObject({ ok: true });
    const asked = { actor: agent, now: NOW };
    expect(await exportDraft({ ...asked, note: String })).toMatchObject({ refused: { kind: "forbidden" } });
    expect(await exportable(asked)).toMatchObject({ refused: { kind: "forbidden" } });
  });

  it("is held for a day, for who sent it alone", async () => {
    await send(named("Mía"));
    expect(await heldImport(await person(1, "admin"), NOW)).toBeNull();
    expect(await heldImport(admin, NOW + IMPORT_HELD_FOR_MS - 1)).not.toBeNull();
    expect(await heldImport(admin, NOW + IMPORT_HELD_FOR_MS)).toBeNull();
    await sweep(NOW + IMPORT_HELD_FOR_MS - 1);
    expect(await db().catalogueImport.count({ where: { personId: admin.id } })).toBe(1);
    await sweep(NOW + IMPORT_HELD_FOR_MS);
    expect(await db().catalogueImport.count()).toBe(0);
  });
});

test("what is taken along of the draft comes back as it was, and what is published of it is the same", async () => {
  expect(await exportDraft({ actor: admin, now: NOW, note: String })).toEqual({ ok: true, value: null });
  expect(await exportable({ actor: admin, now: NOW })).toMatchObject({ value: { inForce: 1, draftOn: null } });
  await importToDraft({ actor: admin, now: NOW, ...(await compared(named("De ida y vuelta"))).shown });
  const exported = await exportDraft({ actor: admin, now: NOW, note: (base) => `Sobre ${base}` });
  const file = (exported.ok && exported.value) || expect.unreachable();
  expect(file).toMatchObject({ revision: 1, note: "Sobre 1", desk: { name: "De ida y vuelta" } });
  expect(await exportable({ actor: admin, now: NOW })).toMatchObject({ value: { inForce: 1, draftOn: 1 } });
  const { draft, changes } = await compared(JSON.stringify(file));
  expect([changes.length, draft]).toMatchObject([1, { count: 1, lost: [] }]);
  const publication = {
    actor: admin,
    now: NOW,
    compared: await comparedDraft(admin, NOW),
    note: "Vuelta",
    effectiveFrom: null,
    acceptGaps: "all",
  } as const;
  expect(await publishDraft(publication)).toMatchObject({ ok: true });
  const inForce = (await exportCatalogue(null, NOW)) ?? expect.unreachable();
  expect(changesBetween(inForce, file)).toEqual([]);
});
