import { describe, expect, it } from "vitest";
import { AUDIT_KINDS, WHOLE_LOG } from "#lib/audit/audit-address.ts";
import { type AuditFilter, auditLog, auditRows } from "#lib/audit/audit-log.ts";
import { recordAudit } from "#lib/audit/record-audit.ts";
import { recordSparingly } from "#lib/audit/record-sparingly.ts";
import { db, transaction } from "#lib/db.ts";
import { createAccessTokenFor, createOwnToken, ownTokens, revokeOwnToken } from "#lib/people/access-token.ts";
import type { Actor, Role } from "#lib/people/actor.ts";
import { askPasswordLink } from "#lib/people/ask-password-link.ts";
import { changePassword } from "#lib/people/change-password.ts";
import { makeAdmin } from "#lib/people/make-admin.ts";
import { makePasswordLink, showPasswordLink } from "#lib/people/password-link.ts";
import { endOwnSessions, startSession } from "#lib/people/session.ts";
import { setPassword } from "#lib/people/set-password.ts";
import { signIn } from "#lib/people/sign-in.ts";
import { signOut } from "#lib/people/sign-out.ts";
import { FRESH_PASSWORD, PASSWORD } from "#tests/fixtures/people.ts";
import { HOUR_MS, NOW, person } from "#tests/integration/people/person.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";

deskForSuite();

const ADDRESS = "203.0.113.9";
const DAY_MS = 24 * HOUR_MS;

/** What the log says of somebody, oldest first. */
async function saidOf({ id }: Pick<Actor, "id">) {
  const rows = await db().auditEntry.findMany({
    where: { OR: [{ actorId: id }, { aboutId: id }] },
    orderBy: { sequence: "asc" },
  });
  return rows.map(({ kind, actor, data, address }) => ({ kind, actor, data, address }));
}

const attempt = (email: string, changes: Partial<Parameters<typeof signIn>[0]> = {}) =>
  signIn({
    ...{ email, password: PASSWORD, address: ADDRESS, userAgent: "the tests", device: null, sessionId: null, now: NOW },
    ...changes,
  });

/** Somebody new who asks from a network address. */
const from = async (address: string, role?: Role): Promise<Actor> => ({ ...(await person(role)), address });

const text = ({ name, email }: Actor) => `${name} <${email}>`;

describe("is recorded, with who, whom, when and from where", () => {
  it("signing in and signing out, the latter once", async () => {
    const me = await person();
    const outcome = await attempt(me.email, { address: "203.0.113.1" });
    const sessionId = outcome.ok ? outcome.value.sessionId : "";
    for (const _ of [1, 2]) await signOut({ sessionId, now: NOW, address: "203.0.113.1" });
    expect(await saidOf(me)).toEqual([
      { kind: "signed_in", actor: text(me), data: {}, address: "203.0.113.1" },
      { kind: "signed_out", actor: text(me), data: {}, address: "203.0.113.1" },
    ]);
  });

  it("signing in with a wrong password: by a stranger, about somebody", async () => {
    const me = await person();
    await attempt(me.email, { password: "no es esta", address: "203.0.113.2" });
    expect(await saidOf(me)).toEqual([
      ...[{ kind: "sign_in_failed", actor: "?", data: { person: text(me), because: "wrong" }, address: "203.0.113.2" }],
    ]);
  });

  it("signing in as nobody, without what was typed, which may be a password", async () => {
    await attempt("mi-clave-secreta@demo.test", { address: "203.0.113.3" });
    await attempt("mi clave secreta", { address: "203.0.113.3" });
    const rows = await db().auditEntry.findMany({ where: { address: "203.0.113.3" } });
    expect(rows.map(({ data }) => data)).toEqual([
      ...Array.from({ length: 2 }, () => ({ person: null, because: "wrong" })),
    ]);
    expect(JSON.stringify(rows.map(({ sequence: _, ...row }) => row))).not.toMatch(/secreta/);
  });

  it("passwords, links, tokens and sessions, and nothing of what they are", async () => {
    const [me, admin] = [await from(ADDRESS), await from(ADDRESS, "admin")];
    const sessionId = await startSession(me.id, "one", NOW);
    await startSession(me.id, "another", NOW);
    await endOwnSessions(me, { allBut: sessionId }, NOW);
    const made = await createOwnToken(me, "Reporte", NOW);
    const [token] = await ownTokens(me.id);
    await revokeOwnToken(me, token?.id ?? "", NOW);
    await createAccessTokenFor(me.email, "npm run token", NOW);
    await changePassword({
      ...{ actor: me, sessionId, current: PASSWORD, password: FRESH_PASSWORD, now: NOW },
    });
    await askPasswordLink({ email: me.email, address: ADDRESS, now: NOW });
    const message = await db().outboxMessage.findFirstOrThrow({ where: { personId: me.id } });
    const shown = await showPasswordLink({ actor: admin, messageId: message.id, now: NOW });
    const link = shown.ok ? shown.value.token : "";
    await setPassword({ token: link, password: "otra-frase-larga-y-rara", now: NOW, address: ADDRESS });
    await makeAdmin({ email: me.email, name: "x" }, NOW);

    const about = { person: text(me) };
    const said = await saidOf(me);
    const unknown = [{ kind: "token_made", actor: "Canal Abierto" }, { kind: "admin_made" }];
    expect(said.filter(({ address }) => address !== ADDRESS)).toMatchObject(unknown);
    expect(said.map(({ kind, actor, data }) => [kind, actor, data])).toEqual([
      ["sessions_ended", text(me), { ...about, count: 1 }],
      ["token_made", text(me), { ...about, name: "Reporte" }],
      ["token_revoked", text(me), { ...about, name: "Reporte" }],
      ["token_made", "Canal Abierto", { ...about, name: "npm run token" }],
      ["password_changed", text(me), {}],
      ["password_link_asked", "?", about],
      ["password_link_made", text(admin), { ...about, expiresAt: new Date(NOW + HOUR_MS / 2).toISOString() }],
      ["password_set", "?", about],
      ["admin_made", "Canal Abierto", about],
    ]);
    const all = JSON.stringify(said);
    for (const secret of [made.ok ? made.value : "", link, sessionId, FRESH_PASSWORD, PASSWORD])
      expect(all).not.toContain(secret);
  });

  it("nothing that did not happen: what is undone takes its entry with it", async () => {
    const me = await person();
    const undone = transaction(async (tx) => {
      await recordAudit(tx, { kind: "signed_in" }, { by: me, now: NOW });
      throw new Error("no");
    });
    await expect(undone).rejects.toThrow("no");
    expect(await saidOf(me)).toEqual([]);
  });
});

describe("a flood fills no table", () => {
  const count = (where: object) => db().auditEntry.count({ where });

  it("of one address: so many entries a quarter of an hour, then once that there were more", async () => {
    const mark = { by: "stranger", now: NOW + DAY_MS, address: "198.51.100.77" } as const;
    const event = { kind: "sign_in_failed", person: null, because: "wrong" } as const;
    for (let times = 0; times < 60; times++) await recordSparingly(event, mark);
    expect(await count({ address: mark.address, kind: "sign_in_failed" })).toBe(20);
    expect(await count({ address: mark.address, kind: "left_out" })).toBe(1);
    await recordSparingly(event, { ...mark, now: mark.now + HOUR_MS });
    expect(await count({ address: mark.address, kind: "sign_in_failed" })).toBe(21);
  });

  it("of as many addresses as there are: so many an hour", async () => {
    const now = NOW + 2 * DAY_MS;
    const event = { kind: "refused", right: null, path: "/x" } as const;
    await Promise.all(
      Array.from({ length: 350 }, (_, at) =>
        recordSparingly(event, { by: "stranger", now, address: `2001:db8:${at}::` }),
      ),
    );
    expect(await count({ at: new Date(now), kind: "refused" })).toBe(300);
    expect(await count({ at: new Date(now), kind: "left_out" })).toBe(1);
  });
});

describe("the log is read", () => {
  const FILTER: AuditFilter = { ...WHOLE_LOG, kindsMeant: [], timeZone: "America/Bogota" };

  it("by administrators alone", async () => {
    expect(await auditLog({ ...FILTER, before: null }, await person("agent", 3))).toBeNull();
    expect(await auditLog({ ...FILTER, before: null }, await person("admin"))).not.toBeNull();
  });

  it("page by page, newest first, each entry once", async () => {
    const [me, admin] = [await person(), await person("admin")];
    for (let times = 0; times < 120; times++)
      await recordAudit(db(), { kind: "signed_in" }, { by: me, now: NOW + times });
    const seen: number[] = [];
    let before: string | null = null;
    do {
      const page = await auditLog({ ...FILTER, person: me.id, before }, admin);
      seen.push(...(page?.entries.map(({ at }) => at - NOW) ?? []));
      before = page?.next ?? null;
    } while (before !== null);
    expect(seen).toEqual(Array.from({ length: 120 }, (_, at) => 119 - at));
    const rows = [];
    for await (const batch of auditRows({ ...FILTER, person: me.id })) rows.push(...batch);
    expect(rows).toHaveLength(120);
  });

  it.each([
    ["a part of a name, without its accent", "iñig"],
    ["a part of an e-mail address", "ejemplo.example"],
    ["a word of what is said", "nómina"],
    ["a network address", "192.0.2.55"],
    ["the words of its kind, which no entry contains", "whatever"],
  ])("by %s: %s", async (_, q) => {
    const admin = await person("admin");
    const by = { id: crypto.randomUUID(), name: "Íñigo Peña", email: "inigo@ejemplo.example" };
    const event = { kind: "token_made", person: by, name: "Reporte de nómina" } as const;
    await recordAudit(db(), event, { by, now: NOW, address: "192.0.2.55" });
    const kindsMeant = q === "whatever" ? ["token_made"] : [];
    const found = await auditLog({ ...FILTER, q, kindsMeant, before: null }, admin);
    expect(found?.entries[0]).toMatchObject({ actorId: by.id, aboutId: by.id, kind: "token_made" });
    expect((await auditLog({ ...FILTER, q: "zzz nadie", before: null }, admin))?.entries).toEqual([]);
  });

  it.each(["'", "\\", "a & b", "!", "((", ":*", "<->", "ñ'--"])("whatever is looked for: %s", async (q) => {
    await expect(auditLog({ ...FILTER, q, before: null }, await person("admin"))).resolves.not.toBeNull();
  });

  it("by signs alone, of which no entry is found", async () => {
    expect(await auditLog({ ...FILTER, q: " (( ", before: null }, await person("admin"))).toMatchObject({
      entries: [],
    });
    expect((await auditLog({ ...FILTER, q: " ", before: null }, await person("admin")))?.entries).not.toEqual([]);
  });

  it("by days of the desk, both included, and by kind", async () => {
    const [me, admin] = [await person(), await person("admin")];
    const at = (day: string, kind: "signed_in" | "signed_out") =>
      recordAudit(db(), { kind }, { by: me, now: Date.parse(`${day}-05:00`) });
    await at("2026-11-23T23:59:59.999", "signed_in");
    await at("2026-11-24T00:00:00.000", "signed_in");
    await at("2026-11-25T23:59:59.999", "signed_out");
    await at("2026-11-26T00:00:00.000", "signed_out");
    const read = async (more: Partial<AuditFilter>) =>
      (await auditLog({ ...FILTER, person: me.id, ...more, before: null }, admin))?.entries.length;
    expect(await read({ from: "2026-11-24", to: "2026-11-25" })).toBe(2);
    expect(await read({ from: "2026-11-24" })).toBe(3);
    expect(await read({ to: "2026-11-23" })).toBe(1);
    expect(await read({ kind: "signed_out" })).toBe(2);
    expect(AUDIT_KINDS).toContain("signed_out");
  });
});

it("an invitation's link lives seven days, that of who has a password half an hour", async () => {
  const [me, admin] = [await person(), await person("admin")];
  await db().person.update({ where: { id: me.id }, data: { passwordHash: null } });
  await askPasswordLink({ email: me.email, address: "203.0.113.77", now: NOW });
  const message = await db().outboxMessage.findFirstOrThrow({ where: { personId: me.id } });
  const shown = await showPasswordLink({ actor: admin, messageId: message.id, now: NOW });
  const link = await db().passwordLink.findFirstOrThrow({ where: { personId: me.id } });
  expect(link.expiresAt).toEqual(new Date(NOW + 7 * DAY_MS));
  const token = shown.ok ? shown.value.token : "";
  expect(await setPassword({ token, password: FRESH_PASSWORD, now: NOW + 7 * DAY_MS })).toMatchObject({ ok: false });
  expect(await setPassword({ token, password: FRESH_PASSWORD, now: NOW + 7 * DAY_MS - 1 })).toMatchObject({ ok: true });
  const reset = await transaction((tx) => makePasswordLink(tx, me.id, NOW));
  expect(reset.expiresAt).toBe(NOW + HOUR_MS / 2);
});
