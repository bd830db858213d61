import { describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import {
  createAccessTokenFor,
  createOwnToken,
  ownTokens,
  revokeOwnToken,
  tokenActor,
} from "#lib/people/access-token.ts";
import { changeOwnAccount, ownAccountSchema } from "#lib/people/change-own-account.ts";
import { demoSignIns } from "#lib/people/demo-people.ts";
import { isPassword } from "#lib/people/password.ts";
import { peopleOfDesk } from "#lib/people/people-of-desk.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { HOUR_MS, NOW, person } from "./person.ts";

deskForSuite();

// Before there is anybody else: this is what a first start finds.
describe("the demo people", () => {
  const SECRET = "a".repeat(43);

  it("are made where there is nobody, with the passwords that are said", async () => {
    const signIns = await demoSignIns(SECRET, NOW);
    expect(signIns.map(({ role, tier }) => `${role} ${tier}`)).toEqual(["agent 1", "agent 2", "agent 3", "admin 3"]);
    for (const { email, password } of signIns) {
      const row = await db().person.findUniqueOrThrow({ where: { email } });
      expect(row.demo).toBe(true);
      expect(await isPassword(row.passwordHash, password ?? "")).toBe(true);
    }
  });

  it("are the same at the next start, and have other passwords in another data directory", async () => {
    const again = await demoSignIns(SECRET, NOW + HOUR_MS);
    expect(again).toEqual(await demoSignIns(SECRET, NOW));
    expect(new Set(again.map(({ password }) => password)).size).toBe(4);
    expect((await demoSignIns("b".repeat(43), NOW)).map(({ password }) => password)).toEqual([null, null, null, null]);
  });

  it("who have another password by now are said to, and who was disabled is not named", async () => {
    const [first, second] = await demoSignIns(SECRET, NOW);
    await db().person.update({ where: { email: first?.email ?? "" }, data: { passwordHash: null } });
    await db().person.update({ where: { email: second?.email ?? "" }, data: { disabledAt: new Date(NOW) } });
    const now = await demoSignIns(SECRET, NOW);
    expect(now.map(({ email }) => email)).not.toContain(second?.email);
    expect(now.find(({ email }) => email === first?.email)?.password).toBeNull();
  });
});

describe("a personal access token", () => {
  it("is its person's, is shown once, and is kept as a hash", async () => {
    const me = await person();
    const made = await createOwnToken(me, "Reporte diario", NOW);
    const token = made.ok ? made.value : "";
    expect(token).toMatch(/^ca_[A-Za-z0-9_-]{43}$/);
    expect((await tokenActor(token, NOW))?.id).toBe(me.id);
    expect(JSON.stringify(await db().accessToken.findMany())).not.toContain(token.slice(3));
  });

  it("is listed with its last use, until it is revoked, which is at once", async () => {
    const me = await person();
    const made = await createOwnToken(me, "Reporte diario", NOW);
    const token = made.ok ? made.value : "";
    await tokenActor(token, NOW + HOUR_MS);
    const [listed] = await ownTokens(me.id);
    expect(listed).toMatchObject({ name: "Reporte diario", createdAt: NOW, lastUsedAt: NOW + HOUR_MS });
    expect((await revokeOwnToken(me, listed?.id ?? "", NOW)).ok).toBe(true);
    expect(await tokenActor(token, NOW)).toBeNull();
    expect(await ownTokens(me.id)).toEqual([]);
  });

  it("is revoked by nobody else", async () => {
    const [me, other] = [await person(), await person("admin", 3)];
    const made = await createOwnToken(me, "Reporte", NOW);
    const [listed] = await ownTokens(me.id);
    expect(await revokeOwnToken(other, listed?.id ?? "", NOW)).toMatchObject({ refused: { kind: "not_found" } });
    expect(await tokenActor(made.ok ? made.value : "", NOW)).not.toBeNull();
  });

  it.each(["", "x", "\u0000", "00000000-0000-0000-0000-000000000000"])("is not found under %j", async (id) => {
    expect(await revokeOwnToken(await person(), id, NOW)).toMatchObject({ refused: { kind: "not_found" } });
  });

  it("is worth nothing while its person is disabled, and has the rights that they have now", async () => {
    const me = await person("admin", 3);
    const made = await createOwnToken(me, "Reporte", NOW);
    const token = made.ok ? made.value : "";
    await db().person.update({ where: { id: me.id }, data: { role: "agent", tier: 2 } });
    expect(await tokenActor(token, NOW)).toMatchObject({ role: "agent", tier: 2 });
    await db().person.update({ where: { id: me.id }, data: { disabledAt: new Date(NOW) } });
    expect(await tokenActor(token, NOW)).toBeNull();
  });

  it("is one of 20 at most", async () => {
    const me = await person();
    const make = (count: number) =>
      Promise.all(Array.from({ length: count }, (_, index) => createOwnToken(me, `Token ${index}`, NOW)));
    expect((await make(18)).every(({ ok }) => ok)).toBe(true);
    expect((await make(4)).filter(({ ok }) => ok)).toHaveLength(2);
    expect(await createOwnToken(me, "Uno más", NOW)).toMatchObject({ refused: { kind: "invalid" } });
  });

  it("is made by command for who is active alone", async () => {
    const me = await person();
    expect(await tokenActor((await createAccessTokenFor(me.email, "command", NOW)) ?? "", NOW)).toMatchObject({
      id: me.id,
    });
    expect(await createAccessTokenFor("nobody@demo.test", "command", NOW)).toBeNull();
    await db().person.update({ where: { id: me.id }, data: { disabledAt: new Date(NOW) } });
    expect(await createAccessTokenFor(me.email, "command", NOW)).toBeNull();
  });
});

describe("one's own account", () => {
  it("changes what was chosen and nothing else", async () => {
    const me = await person();
    await changeOwnAccount(me, { language: "en" });
    await changeOwnAccount(me, { away: true });
    expect(await db().person.findUniqueOrThrow({ where: { id: me.id } })).toMatchObject({
      ...{ language: "en", away: true, soundOnP1: false, role: "agent", tier: 1 },
    });
  });

  it.each([{ role: "admin" }, { tier: 3 }, { language: "fr" }, { away: "yes" }, { disabledAt: null }])(
    "takes nothing that is not its owner's to choose: %j",
    (given) => {
      expect(ownAccountSchema.safeParse(given).success).toBe(false);
    },
  );
});

it("the people of the desk are those who are not disabled, by name, with who is away", async () => {
  const [active, away, disabled] = [await person(), await person("agent", 2), await person()];
  await changeOwnAccount(away, { away: true });
  await db().person.update({ where: { id: disabled.id }, data: { disabledAt: new Date(NOW) } });
  const people = await peopleOfDesk();
  expect(people.find(({ id }) => id === active.id)).toEqual({ ...active, away: false });
  expect(people.find(({ id }) => id === away.id)).toEqual({ ...away, away: true });
  expect(people.map(({ id }) => id)).not.toContain(disabled.id);
});
