import { describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import { createOwnToken, ownTokens, tokenActor } from "#lib/people/access-token.ts";
import type { Actor } from "#lib/people/actor.ts";
import { accountSchema, changePerson } from "#lib/people/change-person.ts";
import { disablePerson } from "#lib/people/disable-person.ts";
import { enablePerson } from "#lib/people/enable-person.ts";
import { endSessionsOf } from "#lib/people/end-sessions-of.ts";
import { invitationSchema, invitePerson } from "#lib/people/invite-person.ts";
import { managedPeople, managedPerson } from "#lib/people/managed-people.ts";
import type { Account } from "#lib/people/managed-person.ts";
import { resetPassword } from "#lib/people/reset-password.ts";
import { revokeTokenOf } from "#lib/people/revoke-token-of.ts";
import { sessionActor, startSession } from "#lib/people/session.ts";
import { setPassword } from "#lib/people/set-password.ts";
import { signIn } from "#lib/people/sign-in.ts";
import { writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { FRESH_PASSWORD } from "#tests/fixtures/people.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { changed, opened, seen } from "#tests/integration/tickets/scene.ts";
import { NOW, person } from "./person.ts";

deskForSuite();

const address = "203.0.113.5";
const as = (actor: Actor, id: string) => ({ actor, id, now: NOW });
const accountOf = ({ name, role, tier }: Actor, away = false): Account => ({ name, role, tier, away });
const kindOf = (outcome: Outcome<unknown, unknown>) =>
  outcome.ok ? "done" : outcome.refused.kind === "conflict" ? outcome.refused.because : outcome.refused.kind;

const change = (actor: Actor, whom: Actor, wanted: Partial<Account>, seen = accountOf(whom), givesUp = true) =>
  changePerson({ ...as(actor, whom.id), seen, wanted: { ...seen, ...wanted }, givesUp });

const rowOf = (id: string) => db().person.findUniqueOrThrow({ where: { id } });

async function logOf(id: string) {
  const rows = await db().auditEntry.findMany({ where: { aboutId: id }, orderBy: { sequence: "asc" } });
  return rows.map(({ kind, data }) => ({ kind, data }));
}

/** Nobody else administers this desk than those that are made now. */
async function onlyAdmins(count: number): Promise<Actor[]> {
  await db().person.updateMany({ where: { role: "admin" }, data: { role: "agent" } });
  return Promise.all(Array.from({ length: count }, () => person("admin")));
}

async function activeAdmins(): Promise<number> {
  return db().person.count({ where: { role: "admin", disabledAt: null, passwordHash: { not: null } } });
}

describe("inviting somebody", () => {
  it("makes them known without a password, with a link that sets one and the right that was given", async () => {
    const admin = await person("admin");
    const invitation = invitationSchema.parse({
      ...{ email: " Nueva@Ejemplo.EXAMPLE ", name: " Nueva Persona ", role: "agent", tier: 2 },
    });
    const outcome = await invitePerson({ actor: admin, invitation, now: NOW });
    if (!outcome.ok) throw new Error("not invited");
    const { id, token } = outcome.value;
    expect(await rowOf(id)).toMatchObject({
      ...{
        email: "nueva@ejemplo.example",
        name: "Nueva Persona",
        role: "agent",
        tier: 2,
        passwordHash: null,
        demo: false,
      },
    });
    expect(await db().outboxMessage.count({ where: { personId: id, kind: "password_link" } })).toBe(1);
    expect(await logOf(id)).toEqual([
      { kind: "person_invited", data: { person: "Nueva Persona <nueva@ejemplo.example>", role: "agent", tier: 2 } },
    ]);
    expect(JSON.stringify([await db().passwordLink.findMany(), await logOf(id)])).not.toContain(token);
    expect((await setPassword({ token, password: FRESH_PASSWORD, now: NOW })).ok).toBe(true);
    const entered = await signIn({
      ...{ email: "nueva@ejemplo.example", password: FRESH_PASSWORD, address, userAgent: "", now: NOW },
      ...{ device: null, sessionId: null },
    });
    expect(entered.ok).toBe(true);
  });

  it("tells the second of two who invite the same person at once", async () => {
    const admin = await person("admin");
    const invitation = { email: "dos@ejemplo.example", name: "Dos", role: "agent", tier: 1 } as const;
    const both = await Promise.all([1, 2].map(() => invitePerson({ actor: admin, invitation, now: NOW })));
    expect(both.map(kindOf).sort()).toEqual(["done", "invalid"]);
  });

  it.each([{ email: "no es" }, { name: " " }, { role: "owner" }, { tier: 4 }, { passwordHash: "x" }, { demo: true }])(
    "takes nothing else: %j",
    (given) => {
      const whole = { email: "a@b.example", name: "A", role: "agent", tier: 1, ...given };
      expect(invitationSchema.safeParse(whole).success).toBe(false);
    },
  );
});

describe("changing somebody", () => {
  it("changes what was wanted, says from what to what, and their rights at once", async () => {
    const [admin, me] = [await person("admin"), await person("agent", 1)];
    const session = await startSession(me.id, "x", NOW);
    expect(kindOf(await change(admin, me, { role: "admin", tier: 3, away: true }))).toBe("done");
    expect(await sessionActor(session, NOW)).toMatchObject({ role: "admin", tier: 3 });
    expect(await logOf(me.id)).toEqual([
      {
        kind: "person_changed",
        data: {
          person: `${me.name} <${me.email}>`,
          changes: [
            { field: "role", from: "agent", to: "admin" },
            { field: "tier", from: 1, to: 3 },
            { field: "away", from: false, to: true },
          ],
        },
      },
    ]);
  });

  it("that changes nothing leaves no trace", async () => {
    const [admin, me] = [await person("admin"), await person()];
    expect(kindOf(await change(admin, me, {}))).toBe("done");
    expect(await logOf(me.id)).toEqual([]);
  });

  it("tells the second of two who saw the same, with how it stands, and keeps what the first did", async () => {
    const [one, two, me] = [await person("admin"), await person("admin"), await person()];
    const seen = accountOf(me);
    expect(kindOf(await change(one, me, { name: "Primera" }, seen))).toBe("done");
    expect(await change(two, me, { tier: 2 }, seen)).toEqual({
      ...{ ok: false, refused: { kind: "stale", current: { ...seen, name: "Primera" } } },
    });
    expect(await rowOf(me.id)).toMatchObject({ name: "Primera", tier: 1 });
    expect((await managedPerson(one, me.id, NOW))?.changedBy).toBe(`${one.name} <${one.email}>`);
  });

  it("has exactly one winner of two at the same moment", async () => {
    const [one, two, me] = [await person("admin"), await person("admin"), await person()];
    const both = await Promise.all([change(one, me, { tier: 2 }), change(two, me, { tier: 3 })]);
    expect(both.map(kindOf).sort()).toEqual(["done", "stale"]);
  });

  it.each([{ name: "" }, { role: "root" }, { tier: "1" }, { away: 1 }, { email: "x@y.example" }])(
    "takes nothing else: %j",
    (given) => {
      const whole = { name: "A", role: "agent", tier: 1, away: false, ...given };
      expect(accountSchema.safeParse(whole).success).toBe(false);
    },
  );
});

describe("disabling somebody", () => {
  it("ends their sessions, links and tokens at once, and enabling them brings none of it back", async () => {
    const [admin, me] = [await person("admin"), await person()];
    const session = await startSession(me.id, "x", NOW);
    const token = await createOwnToken(me, "Reporte", NOW);
    const link = await resetPassword(as(admin, me.id));
    expect(kindOf(await disablePerson(as(admin, me.id)))).toBe("done");
    expect(await sessionActor(session, NOW)).toBeNull();
    expect(await tokenActor(token.ok ? token.value.token : "", NOW)).toBeNull();
    expect(kindOf(await createOwnToken(me, "Otro", NOW)), "asked for a moment too late").toBe("forbidden");
    const password = { token: link.ok ? link.value.token : "", password: FRESH_PASSWORD, now: NOW };
    expect((await setPassword(password)).ok).toBe(false);
    expect(kindOf(await resetPassword(as(admin, me.id)))).toBe("already_so");
    expect(kindOf(await disablePerson(as(admin, me.id)))).toBe("already_so");

    expect(kindOf(await enablePerson(as(admin, me.id)))).toBe("done");
    expect(kindOf(await enablePerson(as(admin, me.id)))).toBe("already_so");
    expect(await sessionActor(session, NOW), "a session that ended stays so").toBeNull();
    expect(await tokenActor(token.ok ? token.value.token : "", NOW), "so does a token").toBeNull();
    expect(await ownTokens(me.id)).toEqual([]);
    expect((await setPassword(password)).ok, "so does a link").toBe(false);
    expect((await logOf(me.id)).map(({ kind }) => kind)).toEqual([
      ...["token_made", "password_link_made", "person_disabled", "person_enabled"],
    ]);
  });

  it("leaves their tickets in their name until a customer reopens one, which goes to the list of its tier", async () => {
    const [admin, me] = [await person("admin"), await person("agent", 1)];
    const [kept, solved] = [await opened(), await opened()];
    for (const { id } of [kept, solved]) await changed(admin, id, { assignee: me.email });
    expect((await managedPerson(admin, me.id, NOW))?.openTickets).toBe(2);
    await changed(admin, solved.id, { status: "solved" });
    await disablePerson(as(admin, me.id));
    await writeAsCustomer({ ticketId: solved.id, now: NOW, text: "Volvió a fallar." });
    const of = async (id: string) => (await seen(id)).assignee?.email ?? null;
    expect([await of(kept.id), await of(solved.id)]).toEqual([me.email, null]);
  });
});

describe("an administrator who would give up the administration", () => {
  it("is asked first, unless nothing would come of it; another one is not", async () => {
    const [me, other] = await onlyAdmins(2);
    if (!me || !other) throw new Error("no admins");
    const demoted = (whom: Actor, givesUp: boolean) =>
      change(me, whom, { role: "agent" }, accountOf(whom), givesUp).then(kindOf);
    expect(await demoted(me, false)).toBe("own_administration");
    expect((await rowOf(me.id)).role).toBe("admin");
    expect(kindOf(await change(me, me, { name: "Otro nombre" }, accountOf(me), false))).toBe("done");
    expect(await demoted(other, false)).toBe("done");
    expect(kindOf(await change(me, { ...me, name: "Otro nombre" }, { role: "agent" }, undefined, false))).toBe(
      "last_admin",
    );
  });
});

describe("the last administrator who can sign in", () => {
  it("is neither disabled nor demoted, by themselves or through a token of theirs", async () => {
    const [admin] = await onlyAdmins(1);
    if (!admin) throw new Error("no admin");
    expect(kindOf(await disablePerson(as(admin, admin.id)))).toBe("last_admin");
    expect(kindOf(await change(admin, admin, { role: "agent" }))).toBe("last_admin");
    expect(kindOf(await change(admin, admin, { name: "Otro nombre", tier: 1 }))).toBe("done");
  });

  it("is so beside others who cannot: disabled, or invited and without a password yet", async () => {
    const [admin, disabled, invited] = await onlyAdmins(3);
    if (!admin || !disabled || !invited) throw new Error("no admins");
    await db().person.update({ where: { id: invited.id }, data: { passwordHash: null } });
    expect(kindOf(await disablePerson(as(admin, disabled.id)))).toBe("done");
    expect(kindOf(await change(admin, admin, { role: "agent" }))).toBe("last_admin");
    expect(kindOf(await change(admin, invited, { role: "agent" })), "they are not missed").toBe("done");
  });

  it.each([
    ["demote", (by: Actor, whom: Actor) => change(by, whom, { role: "agent" })],
    ["disable", (by: Actor, whom: Actor) => disablePerson(as(by, whom.id))],
  ])("remains when two %s each other at the same moment", async (_, deed) => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = await onlyAdmins(2);
      if (!one || !two) throw new Error("no admins");
      const both = await Promise.all<Outcome<null, unknown>>([deed(one, two), deed(two, one)]);
      expect(both.map(kindOf).sort()).toEqual(["done", "forbidden"]);
      expect(await activeAdmins()).toBe(1);
    }
  });

  it.each([
    ["demote", (who: Actor) => change(who, who, { role: "agent" })],
    ["disable", (who: Actor) => disablePerson(as(who, who.id))],
  ])("remains when all %s themselves at the same moment", async (_, deed) => {
    const all = await onlyAdmins(4);
    const outcomes = await Promise.all<Outcome<null, unknown>>(all.map(deed));
    expect(outcomes.map(kindOf).sort()).toEqual(["done", "done", "done", "last_admin"]);
    expect(await activeAdmins()).toBe(1);
  });
});

describe("what somebody holds", () => {
  it("is shown to administrators, and taken from them: sessions and tokens", async () => {
    const [admin, me] = [await person("admin"), await person()];
    await startSession(me.id, "Firefox", NOW);
    await startSession(me.id, "Chrome", NOW);
    await createOwnToken(me, "Reporte", NOW);
    const page = await managedPerson(admin, me.id, NOW);
    expect(page?.sessions.map(({ userAgent }) => userAgent).sort()).toEqual(["Chrome", "Firefox"]);
    const [token] = await ownTokens(me.id);
    expect(page?.tokens).toEqual([token]);
    expect(await endSessionsOf(as(admin, me.id))).toEqual({ ok: true, value: 2 });
    const revoke = () => revokeTokenOf({ ...as(admin, me.id), tokenId: token?.id ?? "" });
    expect(kindOf(await revoke())).toBe("done");
    expect(kindOf(await revoke())).toBe("not_found");
    expect(kindOf(await revokeTokenOf({ ...as(admin, me.id), tokenId: "x" }))).toBe("not_found");
    expect((await logOf(me.id)).slice(-2)).toEqual([
      { kind: "sessions_ended", data: { person: `${me.name} <${me.email}>`, count: 2 } },
      { kind: "token_revoked", data: { person: `${me.name} <${me.email}>`, name: "Reporte" } },
    ]);
  });

  it("stands in the list: who never came, who set no password, who is disabled, who was here last", async () => {
    const [admin, never, came] = [await person("admin"), await person(), await person()];
    await startSession(came.id, "x", NOW);
    await db().person.update({ where: { id: never.id }, data: { passwordHash: null } });
    await disablePerson(as(admin, never.id));
    const list = await managedPeople(admin);
    expect(list?.find(({ id }) => id === never.id)).toMatchObject({
      ...{ hasPassword: false, lastSeenAt: null, disabledAt: NOW },
    });
    expect(list?.find(({ id }) => id === came.id)).toMatchObject({
      ...{ hasPassword: true, lastSeenAt: NOW, disabledAt: null },
    });
    expect(list?.at(-1)?.disabledAt, "the disabled stand last").not.toBeNull();
  });
});

describe("nobody but an administrator, who is one still, may do any of it", () => {
  const DEEDS = [
    ["change", (by: Actor, whom: Actor) => change(by, whom, { tier: 3 })],
    ["disable", (by: Actor, whom: Actor) => disablePerson(as(by, whom.id))],
    ["enable", (by: Actor, whom: Actor) => enablePerson(as(by, whom.id))],
    ["reset", (by: Actor, whom: Actor) => resetPassword(as(by, whom.id))],
    ["end the sessions of", (by: Actor, whom: Actor) => endSessionsOf(as(by, whom.id))],
    ["revoke a token of", (by: Actor, whom: Actor) => revokeTokenOf({ ...as(by, whom.id), tokenId: whom.id })],
    [
      "invite",
      (actor: Actor) =>
        invitePerson({
          ...{ actor, now: NOW },
          invitation: { email: "x@ejemplo.example", name: "X", role: "admin", tier: 3 },
        }),
    ],
  ] as const satisfies readonly (readonly [string, (by: Actor, whom: Actor) => Promise<Outcome<unknown, unknown>>])[];

  it.each(DEEDS)("%s", async (_, deed) => {
    const [whom, agent, former, disabled] = [
      await person(),
      await person("agent", 3),
      await person("admin"),
      await person("admin"),
    ];
    // What the request was told a moment ago holds no longer.
    await db().person.update({ where: { id: former.id }, data: { role: "agent" } });
    await db().person.update({ where: { id: disabled.id }, data: { disabledAt: new Date(NOW) } });
    for (const by of [agent, former, disabled]) expect(kindOf(await deed(by, whom)), by.role).toBe("forbidden");
    expect(await logOf(whom.id)).toEqual([]);
  });

  it("read any of it", async () => {
    const [agent, whom] = [await person("agent", 3), await person()];
    expect(await managedPeople(agent)).toBeNull();
    expect(await managedPerson(agent, whom.id, NOW)).toBeNull();
    expect(await managedPerson(await person("admin"), "x", NOW)).toBeNull();
  });
});
