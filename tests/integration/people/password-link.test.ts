import { describe, expect, it } from "vitest";
import { db, transaction } from "#lib/db.ts";
import { createAccessToken, tokenActor } from "#lib/people/access-token.ts";
import { askPasswordLink } from "#lib/people/ask-password-link.ts";
import { makeAdmin } from "#lib/people/make-admin.ts";
import { isPassword } from "#lib/people/password.ts";
import { makePasswordLink, passwordLinkPerson, showPasswordLink } from "#lib/people/password-link.ts";
import { sessionActor, startSession } from "#lib/people/session.ts";
import { setPassword } from "#lib/people/set-password.ts";
import { readOutbox } from "#lib/tickets/read-outbox.ts";
import { resendLink } from "#lib/tickets/resend-link.ts";
import { FRESH_PASSWORD, PASSWORD } from "#tests/fixtures/people.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { opened } from "#tests/integration/tickets/scene.ts";
import { MINUTE_MS, NOW, person } from "./person.ts";

deskForSuite();

const linkFor = async (personId: string, now = NOW) =>
  (await transaction((tx) => makePasswordLink(tx, personId, now))).token;
const set = (token: string, now = NOW, password = FRESH_PASSWORD) => setPassword({ token, password, now });

async function passwordIs(personId: string, password: string) {
  const row = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { passwordHash: true } });
  return isPassword(row.passwordHash, password);
}

describe("a link by which a password is set", () => {
  it("sets it once, and ends every session", async () => {
    const me = await person();
    const session = await startSession(me.id, "the tests", NOW);
    const token = await linkFor(me.id);
    expect(await set(token)).toEqual({ ok: true, value: { email: me.email } });
    expect(await passwordIs(me.id, FRESH_PASSWORD)).toBe(true);
    expect(await sessionActor(session, NOW)).toBeNull();
    expect(await set(token, NOW, "otra-frase-larga-y-rara")).toMatchObject({ refused: { kind: "not_found" } });
    expect(await passwordIs(me.id, FRESH_PASSWORD)).toBe(true);
  });

  it("sets it once although it is sent twice at the same time", async () => {
    const token = await linkFor((await person()).id);
    const outcomes = await Promise.all([set(token), set(token, NOW, "otra-frase-larga-y-rara"), set(token)]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it.each([
    ["works until 30 minutes have passed", 30 * MINUTE_MS - 1, true],
    ["is over after 30 minutes", 30 * MINUTE_MS, false],
  ])("%s", async (_, later, ok) => {
    expect((await set(await linkFor((await person()).id), NOW + later)).ok).toBe(ok);
  });

  it("is not used up by being looked at, nor by a password that is refused", async () => {
    const me = await person();
    const token = await linkFor(me.id);
    for (let round = 0; round < 3; round += 1) expect((await passwordLinkPerson(token, NOW))?.email).toBe(me.email);
    expect(await set(token, NOW, "Password2026!")).toMatchObject({ refused: { kind: "invalid" } });
    expect(await passwordIs(me.id, PASSWORD)).toBe(true);
    expect((await set(token)).ok).toBe(true);
  });

  it("ends the one before it, and is nobody's who was disabled", async () => {
    const me = await person();
    const [first, second] = [await linkFor(me.id), await linkFor(me.id)];
    expect((await set(first)).ok).toBe(false);
    await db().person.update({ where: { id: me.id }, data: { disabledAt: new Date(NOW) } });
    expect((await set(second)).ok).toBe(false);
  });

  it("is kept as a hash alone", async () => {
    const me = await person();
    const token = await linkFor(me.id);
    expect(JSON.stringify(await db().passwordLink.findMany({ where: { personId: me.id } }))).not.toContain(token);
  });

  it.each(["", "x", "../../etc/passwd", "\u0000", "a".repeat(43)])("is none that was made up: %j", async (token) => {
    expect(await set(token)).toMatchObject({ refused: { kind: "not_found" } });
  });
});

describe("asking for a link", () => {
  const sent = (email: string) => db().outboxMessage.count({ where: { recipient: email, kind: "password_link" } });
  const ask = (email: string, now = NOW, address = "198.51.100.1") => askPasswordLink({ email, address, now });

  it("says the same whether there is such a person, and puts a message into the outbox where there is", async () => {
    const [me, disabled] = [await person(), await person()];
    await db().person.update({ where: { id: disabled.id }, data: { disabledAt: new Date(NOW) } });
    const answers = [await ask(me.email), await ask("nobody@demo.test"), await ask(disabled.email), await ask("no")];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([await sent(me.email), await sent("nobody@demo.test"), await sent(disabled.email)]).toEqual([1, 0, 0]);
  });

  it("makes no secret until it is shown to an administrator", async () => {
    const [me, agent, admin] = [await person(), await person("agent", 3), await person("admin", 3)];
    await ask(me.email, NOW, "198.51.100.2");
    expect(await db().passwordLink.count({ where: { personId: me.id } })).toBe(0);
    const { id: messageId } = await db().outboxMessage.findFirstOrThrow({ where: { recipient: me.email } });
    expect(await showPasswordLink({ actor: agent, messageId, now: NOW })).toMatchObject({
      refused: { kind: "forbidden" },
    });
    const shown = await showPasswordLink({ actor: admin, messageId, now: NOW });
    expect(shown.ok && (await set(shown.value.token)).ok).toBe(true);
    const other = await showPasswordLink({ actor: admin, messageId: crypto.randomUUID(), now: NOW });
    expect(other).toMatchObject({ refused: { kind: "not_found" } });
  });

  it("is offered to nobody once its recipient is disabled", async () => {
    const [me, admin] = [await person(), await person("admin", 3)];
    await ask(me.email, NOW, "198.51.100.3");
    const isOver = async () => {
      const outbox = await readOutbox({ actor: admin, now: NOW });
      const entries = outbox.ok ? outbox.value : [];
      return entries.flatMap(({ what }) =>
        what.kind === "password_link" && what.personId === me.id ? [what.isOver] : [],
      );
    };
    expect(await isOver()).toEqual([false]);
    await db().person.update({ where: { id: me.id }, data: { disabledAt: new Date(NOW) } });
    expect(await isOver()).toEqual([true]);
  });

  it("writes to one recipient once in 10 minutes and 5 times a day, whoever asks", async () => {
    const { email } = await person();
    for (let round = 0; round < 20; round += 1)
      await ask(email, NOW + round * 5 * MINUTE_MS, `198.51.100.${50 + round}`);
    expect(await sent(email)).toBe(5);
    const again = await person();
    for (let round = 0; round < 3; round += 1) await ask(again.email, NOW + round, `198.51.100.${90 + round}`);
    expect(await sent(again.email)).toBe(1);
  });

  it("writes no second message, be it about a request, and nothing once 300 were written in an hour", async () => {
    const [me, other] = [await person(), await person()];
    const ticket = await opened({ email: me.email });
    await resendLink({ number: ticket.number, email: me.email, now: NOW, address: "192.0.2.70" });
    expect(await db().outboxMessage.count({ where: { recipient: me.email } })).toBe(1);
    await ask(me.email, NOW, "192.0.2.71");
    expect(await sent(me.email)).toBe(0);
    await db().throttle.update({ where: { key: "mail all" }, data: { count: 300 } });
    await ask(other.email, NOW, "192.0.2.72");
    expect(await sent(other.email)).toBe(0);
    await ask(other.email, NOW + 60 * MINUTE_MS, "192.0.2.72");
    expect(await sent(other.email)).toBe(1);
  });

  it("is held after 10 from one address", async () => {
    for (let round = 0; round < 10; round += 1)
      expect((await ask("nobody@demo.test", NOW, "198.51.100.9")).ok).toBe(true);
    expect(await ask("nobody@demo.test", NOW, "198.51.100.9")).toMatchObject({ refused: { kind: "too_many" } });
  });
});

describe("making an administrator", () => {
  it("makes a new one, who sets their password by the link", async () => {
    const token = await makeAdmin({ email: "primera@ejemplo.example", name: "Primera" }, NOW);
    expect((await set(token)).ok).toBe(true);
    const row = await db().person.findUniqueOrThrow({ where: { email: "primera@ejemplo.example" } });
    expect(row).toMatchObject({ role: "admin", tier: 3, demo: false, disabledAt: null });
  });

  it("brings the last one back, disabled or not, under their own name", async () => {
    const me = await person("agent", 1);
    await db().person.update({ where: { id: me.id }, data: { disabledAt: new Date(NOW) } });
    expect((await set(await makeAdmin({ email: me.email, name: "Otro" }, NOW))).ok).toBe(true);
    const row = await db().person.findUniqueOrThrow({ where: { id: me.id } });
    expect(row).toMatchObject({ role: "admin", name: me.name, disabledAt: null });
  });

  it.each([
    ["disabled", false],
    ["an agent at work", true],
  ])("of who was %s, what they held before goes on: %s", async (was, goesOn) => {
    const me = await person("agent", 1);
    const session = await startSession(me.id, "the tests", NOW);
    const { token } = await createAccessToken(me.id, "the tests", NOW);
    if (was === "disabled") await db().person.update({ where: { id: me.id }, data: { disabledAt: new Date(NOW) } });
    await makeAdmin({ email: me.email, name: me.name }, NOW);
    expect((await sessionActor(session, NOW)) !== null).toBe(goesOn);
    expect((await tokenActor(token, NOW)) !== null).toBe(goesOn);
  });
});
