import { describe, expect, it, test } from "vitest";
import { FILE_MAX_BYTES, FILES_MAX } from "#lib/attachments/limits.ts";
import { fileBytes, fileForActor, fileOfRequest } from "#lib/attachments/read-file.ts";
import { db } from "#lib/db.ts";
import { readTicket } from "#lib/desk/read-ticket.ts";
import { receiveFile } from "#lib/desk/receive-file.ts";
import { writeOnce } from "#lib/desk/write-once.ts";
import type { Actor } from "#lib/people/actor.ts";
import { attachFile } from "#lib/tickets/attach-file.ts";
import { closeTicket } from "#lib/tickets/close-ticket.ts";
import { detachFile } from "#lib/tickets/detach-file.ts";
import type { DraftKind } from "#lib/tickets/draft.ts";
import { DRAFT_FILES_FOR_MS, draftFilesOf } from "#lib/tickets/draft-files.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { followedRequest } from "#lib/tickets/follow-request.ts";
import { sweep } from "#lib/tickets/sweep.ts";
import { takeBackReply } from "#lib/tickets/take-back-reply.ts";
import type { TicketPage } from "#lib/tickets/ticket-page.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { bytesOf } from "#tests/integration/forms/sent-form.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { changed, NOW, opened, person, seen, textOf } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const MB = 1024 * 1024;

async function* sent(pieces: Iterable<Uint8Array>) {
  yield* pieces;
}

function tryAttach(actor: Actor, { number }: TicketPage, kind: DraftKind, name: string, text = name) {
  const bytes = sent([new TextEncoder().encode(text)]);
  return attachFile({ actor, now: NOW, number, kind, name, bytes });
}

async function attach(...given: Parameters<typeof tryAttach>): Promise<string> {
  const outcome = await tryAttach(...given);
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refused)}`);
  return outcome.value.id;
}

function write(actor: Actor, { number }: TicketPage, kind: DraftKind, files: readonly string[], text = "Va adjunto.") {
  return writeMessage({ actor, now: NOW, number, visibility: kind, text, files });
}

const refusedBy = (rule: string) => ({
  ok: false,
  refused: { kind: "invalid", fields: [expect.objectContaining({ rule })] },
});
const GONE = refusedBy("file_gone");

describe("what is attached to an answer", () => {
  it("is the customer's to read once it is sent, and nobody's before", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const id = await attach(agent, ticket, "public", "acuse.pdf", "%PDF-1.7 acuse");
    expect([await fileOfRequest(ticket.id, id), await fileForActor(agent, id)]).toEqual([null, null]);
    expect(await write(agent, ticket, "public", [id])).toMatchObject({ ok: true });
    expect(await fileOfRequest(ticket.id, id)).toMatchObject({ name: "acuse.pdf", type: "application/pdf" });
    expect(await new Response(fileBytes(id)).text()).toBe("%PDF-1.7 acuse");
    const followed = await followedRequest(ticket.id);
    expect(followed?.messages.at(-1)?.attachments).toEqual([{ id, name: "acuse.pdf", size: 14 }]);
    expect(await draftFilesOf(agent.id, ticket.id)).toEqual({ public: [], internal: [] });
  });

  it("is not the customer's any more when the answer is taken back, and still the desk's", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const id = await attach(agent, ticket, "public", "equivocado.pdf");
    const answer = await write(agent, ticket, "public", [id]);
    if (!answer.ok) throw new Error("refused");
    await takeBackReply({ actor: agent, now: NOW, number: ticket.number, messageId: answer.value.id });
    expect(await fileOfRequest(ticket.id, id)).toBeNull();
    expect(textOf(await followedRequest(ticket.id))).not.toContain("equivocado");
    expect(await fileForActor(agent, id)).toMatchObject({ name: "equivocado.pdf" });
  });

  it("may go with a note instead, and is then the desk's alone", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const id = await attach(agent, ticket, "public", "borrador.pdf");
    expect(await write(agent, ticket, "internal", [id])).toMatchObject({ ok: true });
    expect(await fileOfRequest(ticket.id, id)).toBeNull();
    expect(await fileForActor(agent, id)).toMatchObject({ name: "borrador.pdf" });
  });

  it("stays as it was when the answer is refused because a colleague changed the request", async () => {
    const [ticket, agent, other] = [await opened(), await person(1), await person(1)];
    const id = await attach(agent, ticket, "public", "acuse.pdf");
    await changed(other, ticket.id, { priority: "P1" });
    const answer = {
      actor: agent,
      now: NOW,
      number: ticket.number,
      visibility: "public",
      text: "x",
      files: [id],
    } as const;
    expect(await writeMessage({ ...answer, version: 1 })).toMatchObject({ refused: { kind: "stale" } });
    const read = await readTicket(ticket.number, { actor: agent, now: NOW });
    expect(read?.draftFiles.public).toEqual([{ id, name: "acuse.pdf", size: 9 }]);
    expect(await writeMessage({ ...answer, version: 2 })).toMatchObject({ ok: true });
  });

  it("goes once with an answer that is sent twice, and with other files it is another content", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const [one, two] = [await attach(agent, ticket, "public", "uno"), await attach(agent, ticket, "public", "dos")];
    const key = crypto.randomUUID();
    const given = { actor: agent, now: NOW, number: ticket.number, visibility: "public", text: "x", key } as const;
    const answers = await Promise.all([1, 2, 3].map(() => writeOnce({ ...given, files: [one] })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ ok: true });
    expect(await db().message.count({ where: { ticketId: ticket.id } })).toBe(1);
    expect(await writeOnce({ ...given, files: [one, two] })).toMatchObject({ refused: { because: "key_reused" } });
    expect((await draftFilesOf(agent.id, ticket.id)).public.map(({ id }) => id)).toEqual([two]);
  });

  it("goes with one of two answers that are sent at once, and the other writes nothing", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const id = await attach(agent, ticket, "public", "uno");
    const answers = await Promise.all([1, 2].map((number) => write(agent, ticket, "public", [id], `${number}`)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject(GONE);
    expect(await db().message.count({ where: { ticketId: ticket.id } })).toBe(1);
  });
});

describe("what is attached to a note", () => {
  const CANARY = "canario-7f3a";

  it("reaches a customer by no way: not by what they read, and not by an id that they guessed", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const id = await attach(agent, ticket, "internal", `${CANARY}.pdf`, CANARY);
    await write(agent, ticket, "internal", [id], "Solo para nosotros");
    expect(textOf(await followedRequest(ticket.id))).not.toMatch(new RegExp(`${CANARY}|${id}`));
    expect(await fileOfRequest(ticket.id, id)).toBeNull();
    expect(await fileForActor(agent, id)).toMatchObject({ name: `${CANARY}.pdf` });
  });

  it("does not go with an answer, whatever a browser asks for", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const id = await attach(agent, ticket, "internal", `${CANARY}.pdf`);
    expect(await write(agent, ticket, "public", [id])).toMatchObject(GONE);
    expect(textOf(await seen(ticket.id))).not.toContain("Va adjunto.");
    expect((await draftFilesOf(agent.id, ticket.id)).internal).toHaveLength(1);
  });

  it("may be attached at any tier and on a closed request", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    await escalateTicket({ actor: agent, now: NOW, number: ticket.number, version: 1, reason: "x", direction: "up" });
    await attach(agent, ticket, "internal", "una.pdf");
    const { version } = await seen(ticket.id);
    await closeTicket({ actor: await person(3), now: NOW, number: ticket.number, version, as: { kind: "spam" } });
    await attach(agent, ticket, "internal", "dos.pdf");
    expect(await tryAttach(agent, ticket, "public", "tres.pdf")).toMatchObject({ refused: { kind: "forbidden" } });
    expect(await tryAttach(await person(3), ticket, "public", "tres.pdf")).toMatchObject({
      refused: { kind: "conflict", because: "closed" },
    });
  });
});

describe("a file that waits to be sent is its writer's alone", () => {
  test.each<[string, (own: Scene) => Promise<unknown>, unknown]>([
    ["a colleague does not send it", async ({ id, ticket }) => write(await person(1), ticket, "public", [id]), GONE],
    ["it does not go to another request", async ({ id, agent }) => write(agent, await opened(), "public", [id]), GONE],
    [
      "a colleague does not remove it",
      async ({ id }) => detachFile({ actor: await person(3, "admin"), id }),
      { refused: { kind: "not_found" } },
    ],
    [
      "a colleague does not see it",
      async ({ ticket }) => {
        const actor = await person(3, "admin");
        return (await readTicket(ticket.number, { actor, now: NOW }))?.draftFiles;
      },
      { public: [], internal: [] },
    ],
    [
      "who may not answer any more does not send it",
      async ({ id, ticket, agent }) => {
        const { number } = ticket;
        await escalateTicket({ actor: agent, now: NOW, number, version: 1, reason: "x", direction: "up" });
        return write(agent, ticket, "public", [id]);
      },
      { refused: { kind: "forbidden" } },
    ],
  ])("%s", async (_what, attempt, outcome) => {
    const [ticket, agent] = [await opened(), await person(1)];
    const id = await attach(agent, ticket, "public", "mío.pdf");
    expect(await attempt({ id, ticket, agent })).toMatchObject(outcome as object);
    expect((await draftFilesOf(agent.id, ticket.id)).public).toHaveLength(1);
  });
  type Scene = { id: string; ticket: TicketPage; agent: Actor };

  it("and is gone when they remove it; what was sent is removed by nobody", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const [one, two] = [await attach(agent, ticket, "public", "uno"), await attach(agent, ticket, "public", "dos")];
    expect(await detachFile({ actor: agent, id: one })).toMatchObject({ ok: true });
    expect(await db().attachmentPart.count({ where: { attachmentId: one } })).toBe(0);
    expect(await write(agent, ticket, "public", [one, two])).toMatchObject(GONE);
    expect(await write(agent, ticket, "public", [two])).toMatchObject({ ok: true });
    expect(await detachFile({ actor: agent, id: two })).toMatchObject({ refused: { kind: "not_found" } });
    for (const id of ["", "-".repeat(36), "x".repeat(43)])
      expect(await detachFile({ actor: agent, id })).toMatchObject({ refused: { kind: "not_found" } });
  });
});

describe("what is refused", () => {
  const post = (number: string, body: BodyInit | null, headers: Record<string, string> = {}, more = "") =>
    new Request(`http://localhost/api/attachments?number=${number}&kind=public&name=a.bin${more}`, {
      method: "POST",
      body,
      headers,
      duplex: "half",
    } as RequestInit);
  const stream = (size: number) => {
    const pieces = bytesOf(size);
    return new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          const next = pieces.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        },
      },
      { highWaterMark: 0 },
    );
  };

  it("10 MB are taken and a byte more is not, said or unsaid; of what is too large nothing stays", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const receive = (size: number, headers = {}) => receiveFile(agent, post(ticket.number, stream(size), headers));
    expect(await receive(FILE_MAX_BYTES)).toMatchObject({ ok: true, value: { size: FILE_MAX_BYTES } });
    expect(await receive(FILE_MAX_BYTES + 1)).toMatchObject(refusedBy("too_large"));
    expect(await receive(200 * MB)).toMatchObject(refusedBy("too_large"));
    expect(await receive(1, { "content-length": String(200 * MB) })).toMatchObject(refusedBy("too_large"));
    expect(await receiveFile(agent, post(ticket.number, null))).toMatchObject(refusedBy("empty"));
    expect(await db().attachment.count({ where: { heldForm: { personId: agent.id } } })).toBe(1);
  });

  it.each([
    ["what comes from who is not signed in", null, "", { kind: "not_signed_in" }],
    ["what says something that is not known", "agent", "&size=1", { kind: "invalid" }],
    ["what is for a request that is not there", "nowhere", "", { kind: "not_found" }],
  ] as const)("%s", async (_what, who, more, why) => {
    const number = who === "nowhere" ? "CA-2026-999999" : (await opened()).number;
    const outcome = await receiveFile(who === null ? null : await person(1), post(number, "x", {}, more));
    expect(outcome).toMatchObject({ ok: false, refused: why });
  });

  it("beyond five, also of those that arrive at once", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const names = Array.from({ length: FILES_MAX + 3 }, (_, index) => `${index}.txt`);
    const outcomes = await Promise.all(names.map((name) => tryAttach(agent, ticket, "public", name)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(FILES_MAX);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject(refusedBy("too_many_files"));
    expect((await draftFilesOf(agent.id, ticket.id)).public).toHaveLength(FILES_MAX);
    expect(await tryAttach(agent, ticket, "internal", "nota.txt")).toMatchObject({ ok: true });
  });

  it("the same file twice is there once", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const [one, again] = [
      await attach(agent, ticket, "public", "a", "x"),
      await attach(agent, ticket, "public", "a", "x"),
    ];
    expect(again).toBe(one);
  });

  it("more than 512 MB in the drafts of one person; their colleague goes on", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const id = await attach(agent, ticket, "public", "uno");
    const { heldFormId } = await db().attachment.findUniqueOrThrow({ where: { id } });
    const full = { heldFormId, name: "x", type: "x", size: 10 * MB, sha256: "x", createdAt: new Date(NOW) };
    await db().attachment.createMany({ data: Array.from({ length: 52 }, () => full) });
    expect(await tryAttach(agent, await opened(), "public", "dos")).toMatchObject(refusedBy("no_room"));
    expect(await tryAttach(await person(1), ticket, "public", "dos")).toMatchObject({ ok: true });
  });

  it("a file that is cut off on its way leaves nothing, and may come again", async () => {
    const [ticket, agent] = [await opened(), await person(1)];
    const cut = (async function* () {
      yield* bytesOf(3 * MB);
      throw new Error("the line is gone");
    })();
    const given = { actor: agent, now: NOW, number: ticket.number, kind: "public", name: "cortado.bin" } as const;
    await expect(attachFile({ ...given, bytes: cut })).rejects.toThrow("the line is gone");
    expect(await db().attachment.count({ where: { heldForm: { personId: agent.id } } })).toBe(0);
    expect(await attachFile({ ...given, bytes: sent(bytesOf(3 * MB)) })).toMatchObject({ ok: true });
  });
});

it("waits for 30 days after the last was attached, to the millisecond, with its text left in place", async () => {
  const [ticket, agent] = [await opened(), await person(1)];
  const id = await attach(agent, ticket, "public", "acuse.pdf");
  const there = () => db().attachment.count({ where: { id } });
  await sweep(NOW + DRAFT_FILES_FOR_MS - 1);
  expect(await there()).toBe(1);
  await sweep(NOW + DRAFT_FILES_FOR_MS);
  expect(await there()).toBe(0);
});

it("the files of a message stand in the order in which they were attached", async () => {
  const [ticket, agent] = [await opened(), await person(1)];
  const files = [await attach(agent, ticket, "public", "b.pdf"), await attach(agent, ticket, "public", "a.pdf")];
  await write(agent, ticket, "public", files);
  const page = await seen(ticket.id);
  const message = page.events.find(({ kind }) => kind === "message")?.message;
  expect(message?.attachments.map(({ name }) => name)).toEqual(["b.pdf", "a.pdf"]);
});
