import { verify } from "@node-rs/argon2";
import { describe, expect, it, vi } from "vitest";
import { db, type Tx } from "#lib/db.ts";
import { changePassword } from "#lib/people/change-password.ts";
import { hashPassword } from "#lib/people/password.ts";
import { endOwnSessions, endSession, ownSessions, sessionActor } from "#lib/people/session.ts";
import { type SignedInNow, type SignInAttempt, signIn } from "#lib/people/sign-in.ts";
import { FRESH_PASSWORD, PASSWORD } from "#tests/fixtures/people.ts";
import { until } from "#tests/integration/house/until.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { HOUR_MS, MINUTE_MS, NOW, person } from "./person.ts";

// Watched, not replaced: what it answers is its own.
vi.mock("@node-rs/argon2", { spy: true });

deskForSuite();

let addresses = 0;

/** From a network of its own, unless a test says otherwise. */
function attempt(email: string, changes: Partial<SignInAttempt> = {}) {
  addresses += 1;
  const address = `2001:db8:${addresses.toString(16)}::1`;
  const none = { device: null, sessionId: null, userAgent: "the tests" };
  return signIn({ email, password: PASSWORD, address, now: NOW, ...none, ...changes });
}

async function signedIn(email: string, changes: Partial<SignInAttempt> = {}): Promise<SignedInNow> {
  const outcome = await attempt(email, changes);
  if (!outcome.ok) throw new Error(outcome.refused.kind);
  return outcome.value;
}

async function kindOf(outcome: ReturnType<typeof attempt>) {
  const settled = await outcome;
  return settled.ok ? "in" : settled.refused.kind;
}

async function waitingForALock(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM pg_locks WHERE NOT granted`;
  return rows.length;
}

describe("signing in", () => {
  it("starts a session under a new id each time, and ends the one that the browser was in", async () => {
    const { email, id } = await person();
    const first = await signedIn(email);
    const second = await signedIn(email, { sessionId: first.sessionId });
    expect(second.sessionId).not.toBe(first.sessionId);
    expect(await sessionActor(first.sessionId, NOW)).toBeNull();
    expect((await sessionActor(second.sessionId, NOW))?.id).toBe(id);
  });

  it("takes an address as people type it", async () => {
    const { email } = await person();
    expect(await kindOf(attempt(` ${email.toUpperCase()} `))).toBe("in");
  });

  it("keeps no id that could be used by whoever reads the database", async () => {
    const { email, id } = await person();
    const { sessionId } = await signedIn(email);
    const rows = await db().personSession.findMany({ where: { personId: id } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(sessionId);
  });

  it("says the same of a wrong password, nobody, a disabled person and one without a password", async () => {
    const [known, disabled, fresh] = [await person(), await person(), await person()];
    await db().person.update({ where: { id: disabled.id }, data: { disabledAt: new Date(NOW) } });
    await db().person.update({ where: { id: fresh.id }, data: { passwordHash: null } });
    const outcomes = await Promise.all([
      attempt(known.email, { password: "no es la contraseña" }),
      attempt("nobody@demo.test"),
      attempt("no es un correo"),
      attempt(disabled.email),
      attempt(fresh.email),
    ]);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome)))).toEqual(
      new Set([JSON.stringify({ ok: false, refused: { kind: "not_signed_in" } })]),
    );
  });

  it("does the same work for all of them: one hash, of the same cost, which is what takes time", async () => {
    const [known, disabled, fresh] = [await person(), await person(), await person()];
    await db().person.update({ where: { id: disabled.id }, data: { disabledAt: new Date(NOW) } });
    await db().person.update({ where: { id: fresh.id }, data: { passwordHash: null } });
    const costs: string[][] = [];
    for (const email of [known.email, "nobody@demo.test", "no es un correo", disabled.email, fresh.email]) {
      vi.mocked(verify).mockClear();
      await attempt(email, { password: "no es la contraseña" });
      costs.push(vi.mocked(verify).mock.calls.map(([kept]) => String(kept).split("$").slice(0, 4).join("$")));
    }
    expect(costs).toEqual(Array.from({ length: 5 }, () => ["$argon2id$v=19$m=19456,t=2,p=1"]));
  });

  it("lets nobody in by a password that was changed while it was being looked at", async () => {
    const { email, id } = await person();
    const other = await hashPassword("otra-contraseña-larga-77");
    const changed = Promise.withResolvers<void>();
    const change = db().$transaction(async (tx) => {
      await tx.person.update({ where: { id }, data: { passwordHash: other } });
      changed.resolve();
      // Whoever signs in now has seen the old one, and waits for what becomes of it.
      await until("the sign-in waits", async () => (await waitingForALock(tx)) > 0);
    });
    await changed.promise;
    const [outcome] = await Promise.all([attempt(email), change]);
    expect(outcome.ok).toBe(false);
    expect(await db().personSession.count({ where: { personId: id } })).toBe(0);
  });
});

describe("guessing", () => {
  it("is held after 10 attempts at one account from anywhere, and says for how long", async () => {
    const { email } = await person();
    for (let round = 0; round < 10; round += 1)
      expect(await kindOf(attempt(email, { password: `guess number ${round}` }))).toBe("not_signed_in");
    const held = await attempt(email);
    expect(held).toEqual({ ok: false, refused: { kind: "too_many", retryAfterSeconds: 15 * 60 } });
  });

  it("is held the same where there is no such account", async () => {
    for (let round = 0; round < 10; round += 1) await attempt("unknown@demo.test");
    expect(await kindOf(attempt("unknown@demo.test"))).toBe("too_many");
  });

  it("is over after a quarter of an hour: nobody is locked out for good", async () => {
    const { email } = await person();
    for (let round = 0; round <= 10; round += 1) await attempt(email, { password: "guess" });
    expect(await kindOf(attempt(email, { now: NOW + 14 * MINUTE_MS }))).toBe("too_many");
    expect(await kindOf(attempt(email, { now: NOW + 15 * MINUTE_MS }))).toBe("in");
  });

  it("is held after 30 attempts from one address, whatever the accounts", async () => {
    const address = "203.0.113.7";
    for (let round = 0; round < 30; round += 1) await attempt(`guess${round}@demo.test`, { address });
    expect(await kindOf(attempt((await person()).email, { address }))).toBe("too_many");
  });

  it("is held after 30 attempts from one IPv6 network, whatever the addresses", async () => {
    const address = (host: number) => `2001:db8:ffff:7::${host.toString(16)}`;
    for (let round = 0; round < 30; round += 1) await attempt(`guess${round}@demo.test`, { address: address(round) });
    expect(await kindOf(attempt((await person()).email, { address: address(99) }))).toBe("too_many");
    expect(await kindOf(attempt((await person()).email, { address: "2001:db8:ffff:8::1" }))).toBe("in");
  });

  it("does not hold a device that the account signed in on before, whoever is behind the same address", async () => {
    const { email } = await person();
    const address = "203.0.113.8";
    const { device } = await signedIn(email, { address });
    for (let round = 0; round < 40; round += 1) await attempt(`crowd${round % 5}@demo.test`, { address });
    for (let round = 0; round <= 10; round += 1) await attempt(email, { password: "guess" });
    expect(await kindOf(attempt(email, { address }))).toBe("too_many");
    expect(await kindOf(attempt(email, { address, device }))).toBe("in");
  });

  it("is held on that device too, after 10 attempts", async () => {
    const { email } = await person();
    const { device } = await signedIn(email);
    for (let round = 0; round < 10; round += 1) await attempt(email, { device, password: "guess" });
    expect(await kindOf(attempt(email, { device }))).toBe("too_many");
  });

  it("gains nothing by the device of another account, or by one that was made up", async () => {
    const [mine, theirs] = [await person(), await person()];
    const { device } = await signedIn(mine.email);
    const [name] = device.split(".");
    for (let round = 0; round <= 10; round += 1) await attempt(theirs.email, { password: "guess" });
    for (const carried of [device, `${name}.${name}`, "", "x", ".".repeat(5_000)])
      expect(await kindOf(attempt(theirs.email, { device: carried }))).toBe("too_many");
  });

  it("remembers four people on a device, the last ones", async () => {
    const people = [await person(), await person(), await person(), await person(), await person()];
    let device: string | null = null;
    for (const { email } of people) ({ device } = await signedIn(email, { device }));
    for (const { email } of people)
      for (let round = 0; round <= 10; round += 1) await attempt(email, { password: "guess" });
    const kinds = [];
    for (const { email } of people) kinds.push(await kindOf(attempt(email, { device })));
    expect(kinds).toEqual(["too_many", "in", "in", "in", "in"]);
  });

  it("does not add up the attempts of somebody who signs in often", async () => {
    const { email } = await person();
    const kinds = [];
    for (let round = 0; round < 12; round += 1) kinds.push(await kindOf(attempt(email)));
    expect(new Set(kinds)).toEqual(new Set(["in"]));
  });
});

describe("a session", () => {
  it.each([
    ["used within 8 hours, each time", [7.9 * HOUR_MS, 15 * HOUR_MS, 22 * HOUR_MS], true],
    ["unused for 8 hours", [8 * HOUR_MS], false],
    ["24 hours old, however much it was used", [7 * HOUR_MS, 14 * HOUR_MS, 21 * HOUR_MS, 24 * HOUR_MS], false],
    ["just short of 24 hours old", [7 * HOUR_MS, 14 * HOUR_MS, 21 * HOUR_MS, 24 * HOUR_MS - 1], true],
  ])("%s", async (_, uses, holds) => {
    const { sessionId } = await signedIn((await person()).email);
    const seen = [];
    for (const use of uses) seen.push(await sessionActor(sessionId, NOW + use));
    expect(seen.at(-1) !== null).toBe(holds);
  });

  it("has the role and the tier that the person has now, not those of the sign-in", async () => {
    const { id, email } = await person("admin", 3);
    const { sessionId } = await signedIn(email);
    await db().person.update({ where: { id }, data: { role: "agent", tier: 1 } });
    expect(await sessionActor(sessionId, NOW)).toMatchObject({ role: "agent", tier: 1 });
  });

  it("is over at once when the person is disabled", async () => {
    const { id, email } = await person();
    const { sessionId } = await signedIn(email);
    await db().person.update({ where: { id }, data: { disabledAt: new Date(NOW) } });
    expect(await sessionActor(sessionId, NOW)).toBeNull();
  });

  it("is over when it is signed out of, and stays so", async () => {
    const { sessionId } = await signedIn((await person()).email);
    await endSession(sessionId);
    await endSession(sessionId);
    expect(await sessionActor(sessionId, NOW)).toBeNull();
  });

  it("is nobody's under an id that was never given", async () => {
    for (const id of ["", "x", "x".repeat(10_000)]) expect(await sessionActor(id, NOW)).toBeNull();
  });
});

describe("one's own sessions", () => {
  it("are listed, the one in use first, and ended one by one or all but that one", async () => {
    const me = await person();
    const [first, second, third] = [
      await signedIn(me.email, { userAgent: "first" }),
      await signedIn(me.email, { userAgent: "second", now: NOW + MINUTE_MS }),
      await signedIn(me.email, { userAgent: "third", now: NOW + 2 * MINUTE_MS }),
    ];
    const list = () => ownSessions(me.id, first.sessionId, NOW + 3 * MINUTE_MS);
    expect((await list()).map(({ userAgent, current }) => [userAgent, current])).toEqual([
      ["first", true],
      ["third", false],
      ["second", false],
    ]);
    await endOwnSessions(me, { reference: (await list())[1]?.reference ?? "" }, NOW);
    expect(await sessionActor(third.sessionId, NOW)).toBeNull();
    await endOwnSessions(me, { allBut: first.sessionId }, NOW);
    expect(await sessionActor(second.sessionId, NOW)).toBeNull();
    expect((await list()).map(({ userAgent }) => userAgent)).toEqual(["first"]);
  });

  it("do not hold those that are over", async () => {
    const me = await person();
    const { sessionId } = await signedIn(me.email);
    expect(await ownSessions(me.id, sessionId, NOW + 8 * HOUR_MS)).toEqual([]);
  });

  it("can be ended by nobody else", async () => {
    const [me, other] = [await person(), await person()];
    const { sessionId } = await signedIn(me.email);
    const [session] = await ownSessions(me.id, sessionId, NOW);
    await endOwnSessions(other, { reference: session?.reference ?? "" }, NOW);
    await endOwnSessions(other, { allBut: "none of mine" }, NOW);
    for (const reference of ["", "x", "\u0000"]) await endOwnSessions(me, { reference }, NOW);
    expect(await sessionActor(sessionId, NOW)).not.toBeNull();
  });
});

describe("changing one's password", () => {
  it("asks for the present one, and ends every session but this one", async () => {
    const me = await person();
    const [here, elsewhere] = [await signedIn(me.email), await signedIn(me.email)];
    const change = (current: string, password: string) =>
      changePassword({ actor: me, sessionId: here.sessionId, current, password, now: NOW });

    expect(await change("no es la contraseña", FRESH_PASSWORD)).toMatchObject({
      refused: { fields: [{ path: ["current"], rule: "password_wrong" }] },
    });
    expect(await change(PASSWORD, "Password2026!")).toMatchObject({
      refused: { fields: [{ path: ["password"], rule: "password_common" }] },
    });
    expect(await sessionActor(elsewhere.sessionId, NOW)).not.toBeNull();

    expect((await change(PASSWORD, FRESH_PASSWORD)).ok).toBe(true);
    expect(await sessionActor(here.sessionId, NOW)).not.toBeNull();
    expect(await sessionActor(elsewhere.sessionId, NOW)).toBeNull();
    expect(await kindOf(attempt(me.email))).toBe("not_signed_in");
    expect(await kindOf(attempt(me.email, { password: FRESH_PASSWORD }))).toBe("in");
  });

  it("takes no password that was changed while it was being looked at", async () => {
    const me = await person();
    const { sessionId } = await signedIn(me.email);
    const change = (password: string) =>
      changePassword({ actor: me, sessionId, current: PASSWORD, password, now: NOW });
    const both = await Promise.all([change(FRESH_PASSWORD), change("otra-frase-larga-y-rara")]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both).toContainEqual(expect.objectContaining({ refused: expect.objectContaining({ kind: "invalid" }) }));
  });

  it("is no way to guess it from a screen that was left open", async () => {
    const me = await person();
    const guess = () =>
      changePassword({ actor: me, sessionId: "x", current: "guess", password: FRESH_PASSWORD, now: NOW });
    for (let round = 0; round < 10; round += 1) await guess();
    expect(await guess()).toMatchObject({ refused: { kind: "too_many" } });
  });
});
