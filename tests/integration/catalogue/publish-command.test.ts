import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { editDraft } from "#lib/catalogue/edit-draft.ts";
import { exportCatalogue } from "#lib/catalogue/export-catalogue.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import { prepare, startOwnServer } from "#tests/fixtures/database.ts";
import { published } from "#tests/fixtures/revision.ts";
import { run } from "#tests/integration/backup/command.ts";
import { until } from "#tests/integration/house/until.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "canal-catalogue-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
});

const inForce = async () => (await exportCatalogue(null, Date.now())) ?? expect.unreachable();
/** What was scheduled is published by hand of a command's clock, which is the machine's. */
const CHRISTMAS = `${new Date().getUTCFullYear() + 1}-12-24T12:00:00-05:00`;

async function commandOn(url: string, args: readonly string[]) {
  const { code, out, err } = await run("catalogue", args, { DATABASE_URL: url });
  expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  return { code, out: out.toString(), err };
}

const publish = (...args: string[]) => commandOn(process.env.DATABASE_URL ?? "", ["publish", ...args]);

/** What is in force as a file, with something in it written otherwise. */
async function fileOf(change: (catalogue: Catalogue) => void): Promise<string> {
  const catalogue = structuredClone(await inForce());
  change(catalogue);
  const file = path.join(folder, "catalogue.json");
  writeFileSync(file, JSON.stringify(catalogue));
  return file;
}

const named = (name: string) => (catalogue: Catalogue) => {
  catalogue.desk.name = name;
};

function closeSaturdays({ channels }: Catalogue): void {
  for (const channel of channels) if (!channel.standby) channel.schedule.weekly.sat = [];
}

async function lastRevision() {
  const row = await db().catalogueRevision.findFirst({ orderBy: { number: "desc" } });
  return row ?? expect.unreachable();
}

describe("npm run catalogue -- publish", () => {
  test("compares in words, publishes, says so in the history, and the web processes follow", async () => {
    const process = await snapshot();
    const file = await fileOf(named("Mesa por comando"));
    const { code, out } = await publish(file, "--yes", "--note", "Por comando.");
    const { number, author, authorId, note } = await lastRevision();
    expect({ code, author, authorId, note }).toEqual({
      ...{ code: 0, author: "npm run catalogue", authorId: null, note: "Por comando." },
    });
    expect(out).toMatch(/beside revision \d+:\n\n {2}Desk\n {4}before name: .*\n {4}after {2}name: Mesa por comando\n/);
    expect(out).toContain(`Published as revision ${number}, in force from `);
    const entry = await db().auditEntry.findFirst({
      where: { kind: "revision_published" },
      orderBy: { sequence: "desc" },
    });
    expect(entry).toMatchObject({ actor: "Canal Abierto", actorId: null, data: { revision: number } });
    await until("it follows", async () => (await process.inForce(Date.now()))?.revision.catalogue.revision === number);
  });

  test("is done by an administrator who is named, and by nobody else", async () => {
    const [admin, agent] = [await person(1, "admin"), await person(3)];
    const file = await fileOf(named("Mesa de ella"));
    for (const email of [agent.email, "nadie@demo.test"])
      expect(await publish(file, "--yes", "--as", email)).toMatchObject({
        ...{ code: 1, out: "", err: expect.stringContaining(`No administrator of this desk has the address ${email}`) },
      });
    expect(await publish(file, "--yes", "--as", admin.email.toUpperCase())).toMatchObject({ code: 0 });
    expect(await lastRevision()).toMatchObject({ author: admin.name, authorId: admin.id });
  });

  test("of what changes nothing says so, whatever the order of its names", async () => {
    const { number } = await lastRevision();
    const file = await fileOf(() => {});
    const { channels, ...rest } = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, JSON.stringify({ channels, ...rest }));
    expect(await publish(file, "--yes")).toMatchObject({
      ...{ code: 1, out: "", err: expect.stringContaining(`says what revision ${number} says`) },
    });
    expect((await lastRevision()).number).toBe(number);
  });

  test("asks for each gap by its id, and to be told yes where nobody can be asked", async () => {
    const { number } = await lastRevision();
    const file = await fileOf(closeSaturdays);
    const refused = await publish(file, "--yes");
    expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("gaps are not accepted") });
    const ids = /--accept-gaps (\S+)/.exec(refused.err)?.[1]?.split(",") ?? [];
    expect(ids.length).toBeGreaterThan(1);
    for (const id of ids) expect(refused.out).toContain(`\n  ${id}  `);
    const partly = await publish(file, "--yes", "--accept-gaps", ids.slice(1).join(","));
    expect(partly).toMatchObject({ code: 1, err: expect.stringContaining("a gap is not accepted") });
    const unasked = await publish(file, "--accept-gaps", ids.join(","));
    expect(unasked).toMatchObject({ code: 1, err: expect.stringContaining("--yes") });
    expect((await lastRevision()).number).toBe(number);
    expect(await publish(file, "--yes", "--accept-gaps", ids.join(","))).toMatchObject({ code: 0 });
    expect(
      (await inForce()).channels.every(({ standby, schedule }) => standby || schedule.weekly.sat.length === 0),
    ).toBe(true);
  });

  test("from an hour to come is scheduled; what changes before it is carried over, or clashes in words", async () => {
    const file = await fileOf(named("Mesa de Navidad"));
    const scheduled = await publish(file, "--yes", "--from", CHRISTMAS);
    expect(scheduled).toMatchObject({ code: 0, out: expect.stringContaining(`in force from ${CHRISTMAS}`) });
    const { number } = await lastRevision();
    const motto = await fileOf(({ desk }) => Object.assign(desk.motto, { en: `Motto ${number}` }));
    const carried = await publish(motto, "--yes");
    expect(carried.out).toMatch(new RegExp(`Revision ${number}, scheduled for .*, takes these changes over, too`));
    expect(carried.out).toContain(`Revision ${number}, which was scheduled, is now revision ${number + 2}.`);
    const clash = await publish(await fileOf(named("Otra")), "--yes");
    expect(clash).toMatchObject({ code: 1, err: expect.stringContaining(`revision ${number + 2} is scheduled`) });
    expect(clash.out).toContain("name: Mesa de Navidad");
    expect((await lastRevision()).number).toBe(number + 2);
  });

  test("leaves the draft as it is, and says that there is one", async () => {
    const actor = await person(1, "admin");
    const { desk } = await inForce();
    const draft = { part: "desk", value: { ...desk, intro: { es: "Hola", en: "Hello" } } } as const;
    await editDraft({ actor, now: Date.now(), before: { part: "desk", value: desk }, after: draft });
    const { code, out } = await publish(await fileOf(({ holidays }) => void holidays.pop()), "--yes");
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining(`a draft that ${actor.name} saved`) });
    expect(await db().catalogueDraft.count()).toBe(1);
  });

  test.each([
    ["a wrong field", { text: JSON.stringify({ ...published, note: 7 }) }, [], 1, "  /note: "],
    ["no instant", {}, ["--from", "mañana"], 1, "mañana is no instant"],
    ["too long a note", {}, ["--note", "x".repeat(2_001)], 1, "The note is too long"],
    ["an unknown option", {}, ["--force"], 2, "-- publish FILE"],
  ])("given %s says so", async (_what, { text = JSON.stringify(published) }: { text?: string }, more, code, words) => {
    const file = path.join(folder, "catalogue.json");
    writeFileSync(file, text);
    expect(await publish(file, "--yes", ...more)).toMatchObject({ code, out: "", err: expect.stringContaining(words) });
  });
});

test("a desk moves: what is exported from one and published on another says the same there", async () => {
  const { server, remove } = await startOwnServer();
  onTestFinished(async () => {
    await server.stop();
    remove();
  });
  await prepare(server);
  await publish(await fileOf(({ tiers }) => void tiers.pop()), "--yes");
  const [file, back] = [path.join(folder, "moved.json"), path.join(folder, "back.json")];
  await commandOn(process.env.DATABASE_URL ?? "", ["export", file]);
  expect(await commandOn(server.appUrl, ["publish", file, "--yes", "--accept-gaps", "all"])).toMatchObject({ code: 0 });
  await commandOn(server.appUrl, ["export", back]);
  const content = (name: string) => {
    const { revision: _revision, effectiveFrom: _from, note: _note, ...said } = JSON.parse(readFileSync(name, "utf8"));
    return said;
  };
  expect(content(back)).toEqual(content(file));
  expect(await publish(back, "--yes")).toMatchObject({ code: 1, err: expect.stringContaining("nothing to publish") });
});
