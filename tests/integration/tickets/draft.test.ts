import { describe, expect, it } from "vitest";
import { draftsOf, saveDraft } from "#lib/tickets/draft.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { deskForSuite } from "./desk-suite.ts";
import { changed, NOW, opened, person, seen } from "./scene.ts";

deskForSuite();

const LATER = NOW + 60_000;

describe("a draft", () => {
  it("is kept per person, ticket and kind, and survives what a colleague does", async () => {
    const [ticket, mine, other] = [await opened(), await person(1), await person(1)];
    const { number } = ticket;
    await saveDraft({ actor: mine, now: NOW, number, kind: "public", text: "Señora Rincón:" });
    await saveDraft({ actor: mine, now: LATER, number, kind: "internal", text: "Reintento de las 9:55" });
    await saveDraft({ actor: other, now: NOW, number, kind: "public", text: "de otra persona" });
    await changed(other, ticket.id, { assignee: other.email, priority: "P1" });
    expect(await draftsOf(mine.id, ticket.id)).toEqual({
      public: { text: "Señora Rincón:", savedAt: NOW },
      internal: { text: "Reintento de las 9:55", savedAt: LATER },
    });
    expect((await seen(ticket.id)).version).toBe(2);
  });

  it("is what was typed last, and none when that is nothing", async () => {
    const [{ id, number }, mine] = [await opened(), await person(1)];
    for (const text of ["uno", "dos"]) await saveDraft({ actor: mine, now: NOW, number, kind: "public", text });
    expect((await draftsOf(mine.id, id)).public?.text).toBe("dos");
    await saveDraft({ actor: mine, now: NOW, number, kind: "public", text: "" });
    expect((await draftsOf(mine.id, id)).public).toBeNull();
  });

  it("goes with the message that was made of it, and only that one", async () => {
    const [{ id, number }, mine] = [await opened(), await person(1)];
    for (const kind of ["public", "internal"] as const)
      await saveDraft({ actor: mine, now: NOW, number, kind, text: kind });
    await writeMessage({ actor: mine, now: NOW, number, visibility: "public", text: "public" });
    expect(await draftsOf(mine.id, id)).toEqual({ public: null, internal: { text: "internal", savedAt: NOW } });
  });

  it("stays when the answer is refused because a colleague changed the ticket", async () => {
    const [{ id, number }, mine, other] = [await opened(), await person(1), await person(1)];
    await saveDraft({ actor: mine, now: NOW, number, kind: "public", text: "Señora Rincón:" });
    await changed(other, id, { priority: "P1" });
    const answer = { actor: mine, now: NOW, number, visibility: "public", text: "Señora Rincón:" } as const;
    expect(await writeMessage({ ...answer, version: 1 })).toEqual({
      ok: false,
      refused: { kind: "stale", current: { id } },
    });
    expect((await draftsOf(mine.id, id)).public?.text).toBe("Señora Rincón:");
    expect(await writeMessage({ ...answer, version: 2 })).toMatchObject({ ok: true });
  });

  it("is refused on a ticket that is not there", async () => {
    const mine = await person(1);
    const draft = { actor: mine, now: NOW, number: "CA-2026-999999", kind: "public", text: "x" } as const;
    expect(await saveDraft(draft)).toEqual({ ok: false, refused: { kind: "not_found" } });
  });
});
