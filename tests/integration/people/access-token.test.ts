import { describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import {
  createAccessTokenFor,
  createOwnToken,
  ownTokens,
  revokeOwnToken,
  tokenActor,
} from "#lib/people/access-token.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { HOUR_MS, NOW, person } from "./person.ts";

deskForSuite();

describe("a personal access token", () => {
  it("is its person's, is shown once, and is kept as a hash", async () => {
    const me = await person();
    const made = await createOwnToken(me, "Reporte diario", NOW);
    const token = made.ok ? made.value.token : "";
    expect(token).toMatch(/^ca_[A-Za-z0-9_-]{43}$/);
    expect((await tokenActor(token, NOW))?.id).toBe(me.id);
    expect(JSON.stringify(await db().accessToken.findMany())).not.toContain(token.slice(3));
  });

  it("is listed with its last use, until it is revoked, which is at once", async () => {
    const me = await person();
    const made = await createOwnToken(me, "Reporte diario", NOW);
    const token = made.ok ? made.value.token : "";
    await tokenActor(token, NOW + HOUR_MS);
    const [listed] = await ownTokens(me.id);
    expect(listed).toEqual({
      id: made.ok && made.value.id,
      name: "Reporte diario",
      createdAt: NOW,
      lastUsedAt: NOW + HOUR_MS,
    });
    expect((await revokeOwnToken(me, listed?.id ?? "", NOW)).ok).toBe(true);
    expect(await tokenActor(token, NOW)).toBeNull();
    expect(await ownTokens(me.id)).toEqual([]);
  });

  it("is revoked by nobody else", async () => {
    const [me, other] = [await person(), await person("admin", 3)];
    const made = await createOwnToken(me, "Reporte", NOW);
    const [listed] = await ownTokens(me.id);
    expect(await revokeOwnToken(other, listed?.id ?? "", NOW)).toMatchObject({ refused: { kind: "not_found" } });
    expect(await tokenActor(made.ok ? made.value.token : "", NOW)).not.toBeNull();
  });

  it.each(["", "x", "\u0000", "00000000-0000-0000-0000-000000000000"])("is not found under %j", async (id) => {
    expect(await revokeOwnToken(await person(), id, NOW)).toMatchObject({ refused: { kind: "not_found" } });
  });

  it("is worth nothing while its person is disabled, and has the rights that they have now", async () => {
    const me = await person("admin", 3);
    const made = await createOwnToken(me, "Reporte", NOW);
    const token = made.ok ? made.value.token : "";
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
