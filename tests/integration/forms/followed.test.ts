import { describe, expect, it } from "vitest";
import { fileForActor, fileOfRequest } from "#lib/attachments/read-file.ts";
import { storeFile } from "#lib/attachments/store-file.ts";
import { db } from "#lib/db.ts";
import { followedBy } from "#lib/forms/followed-by.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { followToken } from "#lib/tickets/follow-link.ts";
import { writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { holdForm } from "#lib/tickets/hold-form.ts";
import { readOutbox } from "#lib/tickets/read-outbox.ts";
import { resendLink } from "#lib/tickets/resend-link.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, opened, person, textOf } from "#tests/integration/tickets/scene.ts";

const MINUTE_MS = 60_000;

deskForSuite();

async function heldFile(text: string): Promise<{ heldFormId: string; fileId: string }> {
  const { id } = await holdForm(NOW);
  const bytes = (async function* () {
    yield new TextEncoder().encode(text);
  })();
  const stored = await storeFile({ heldFormId: id, name: `${text}.txt`, bytes, now: NOW });
  if (typeof stored === "string") throw new Error(stored);
  return { heldFormId: id, fileId: stored.id };
}

describe("what a customer is given", () => {
  it("holds no internal note, no reason of an escalation, no internal file and nothing that was taken back", async () => {
    const ticket = await opened();
    const agent = await person(1);
    const write = async (visibility: "public" | "internal", text: string) => {
      const { heldFormId, fileId } = await heldFile(`archivo ${text}`);
      const written = await writeMessage({
        actor: agent,
        now: NOW,
        number: ticket.number,
        visibility,
        text,
        heldFormId,
      });
      if (!written.ok) throw new Error("not written");
      return { messageId: written.value.id, fileId };
    };
    const shown = await write("public", "respuesta-visible");
    const note = await write("internal", "canario-nota");
    const back = await write("public", "canario-retirado");
    await db().message.update({ where: { id: back.messageId }, data: { takenBackAt: new Date(NOW) } });
    const { version } = await db().ticket.findUniqueOrThrow({ where: { id: ticket.id }, select: { version: true } });
    const escalated = await escalateTicket({
      actor: agent,
      now: NOW,
      number: ticket.number,
      version,
      reason: "canario-motivo",
      direction: "up",
    });
    expect(escalated.ok).toBe(true);

    const followed = await followedBy(followToken(ticket.id, 1), ticket.number, NOW);
    const bytes = textOf(followed);
    expect(bytes).toContain("respuesta-visible");
    expect(bytes).not.toContain("canario");
    expect(followed?.events.map(({ what }) => what)).toEqual([{ kind: "escalated", tier: 2 }]);
    expect(await fileOfRequest(ticket.id, shown.fileId)).not.toBeNull();
    for (const { fileId } of [note, back]) expect(await fileOfRequest(ticket.id, fileId)).toBeNull();
    for (const { fileId } of [shown, note, back]) expect(await fileForActor(agent, fileId)).not.toBeNull();
  });

  it("is of the request of the link alone", async () => {
    const [mine, other] = [await opened(), await opened()];
    const { heldFormId, fileId } = await heldFile("ajeno");
    await writeAsCustomer({ ticketId: other.id, now: NOW, text: "va", heldFormId });
    expect(await followedBy(followToken(mine.id, 1), other.number, NOW)).toBeNull();
    expect(await followedBy(followToken(mine.id, 2), mine.number, NOW)).toBeNull();
    expect(await followedBy(undefined, mine.number, NOW)).toBeNull();
    expect(await fileOfRequest(mine.id, fileId)).toBeNull();
    expect(await fileOfRequest(mine.id, "no-such-file")).toBeNull();
  });

  it("of a file that is only held, nobody reads", async () => {
    const { fileId } = await heldFile("retenido");
    expect(await fileForActor(await person(1, "admin"), fileId)).toBeNull();
  });
});

describe("a message of a customer", () => {
  it("is written once for one key, and a refused one does not use its key up", async () => {
    const { id } = await opened();
    const key = { sender: `follow ${id}`, key: "k", content: "hola" };
    const write = () => writeAsCustomer({ ticketId: id, now: NOW, text: "hola", key });
    await db().ticket.update({
      where: { id },
      data: { status: "closed", solvedAt: new Date(NOW), closedAt: new Date(NOW), closedAs: "solved" },
    });
    expect(await write()).toMatchObject({ ok: false, refused: { because: "closed" } });
    await db().ticket.update({
      where: { id },
      data: { status: "open", solvedAt: null, closedAt: null, closedAs: null },
    });
    const both = await Promise.all([write(), write()]);
    expect(both[0]).toEqual(both[1]);
    expect(await db().message.count({ where: { ticketId: id } })).toBe(1);
  });
});

describe("a link that is asked for again", () => {
  const ask = (number: string, email: string, now = NOW, address = "203.0.113.7") =>
    resendLink({ number, email, now, address });
  const outboxOf = (ticketId: string) => db().outboxMessage.count({ where: { ticketId } });

  it("is answered the same whether or not there is such a request, and put into the outbox only where there is", async () => {
    const { id, number } = await opened({ email: "beatriz@empresa.example" });
    const answers = [
      await ask(number, "otra@empresa.example"),
      await ask("CA-2026-999999", "beatriz@empresa.example"),
      await ask("no es un radicado", "no es un correo"),
      await ask("\u0000", "beatriz@empresa.example"),
      await ask(` ${number.toLowerCase()} `, "Beatriz@Empresa.example"),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await outboxOf(id)).toBe(1);
  });

  it("is a new one, which ends the earlier one; who asks in vain, or too often, ends none", async () => {
    const { id, number } = await opened({ email: "elena@empresa.example" });
    const works = async (generation: number) => (await followedBy(followToken(id, generation), number, NOW)) !== null;
    await ask(number, "otra@empresa.example", NOW, "192.0.2.3");
    expect(await works(1)).toBe(true);
    for (const _ of [1, 2]) await ask(number, "elena@empresa.example", NOW, "192.0.2.3");
    expect([await works(1), await works(2), await works(3)]).toEqual([false, true, false]);
  });

  it("goes to one recipient once in 10 minutes and five times a day, and the answer does not tell", async () => {
    const { id, number } = await opened({ email: "carlos@empresa.example" });
    const sentBy: number[] = [];
    for (const minutes of [0, 9, 10, 20, 30, 40, 50, 60]) {
      const address = `198.51.100.${minutes}`;
      expect(await ask(number, "carlos@empresa.example", NOW + minutes * MINUTE_MS, address)).toEqual({
        ok: true,
        value: null,
      });
      sentBy.push(await outboxOf(id));
    }
    expect(sentBy).toEqual([1, 1, 2, 3, 4, 5, 5, 5]);
  });

  it("is refused to an address that asks for many", async () => {
    const answers: unknown[] = [];
    for (let asked = 0; asked < 21; asked += 1) answers.push(await ask("CA-2026-1", "x@y.example", NOW, "192.0.2.1"));
    expect(answers.at(-2)).toMatchObject({ ok: true });
    expect(answers.at(-1)).toMatchObject({ ok: false, refused: { kind: "too_many" } });
  });

  it("is shown to administrators alone, as it works", async () => {
    const { id, number } = await opened({ email: "diana@empresa.example" });
    await ask(number, "diana@empresa.example", NOW, "192.0.2.2");
    const [agent, admin] = [await person(1), await person(1, "admin")];
    expect(await readOutbox({ actor: agent, now: NOW })).toMatchObject({ ok: false, refused: { kind: "forbidden" } });
    const outbox = await readOutbox({ actor: admin, now: NOW });
    const entry = outbox.ok && outbox.value.find(({ recipient }) => recipient === "diana@empresa.example");
    expect(entry).toMatchObject({ what: { kind: "follow_link", number, token: followToken(id, 2) } });
  });
});
