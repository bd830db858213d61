import { beforeEach, describe, expect, it, test } from "vitest";
import { answerCall } from "#lib/api/calls.ts";
import { readRevision } from "#lib/catalogue/read-revision.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import { withClient } from "#tests/fixtures/database.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { call, NOW, someone, standStill, wrongsOf } from "./calls.ts";

deskForSuite();
beforeEach(() => standStill());

const REVISIONS = "/api/v1/catalogue/revisions";
const MONDAY = "2026-11-30T00:00:00-05:00";
const CHRISTMAS = "2026-12-24T00:00:00-05:00";

// biome-ignore lint/suspicious/noExplicitAny: a catalogue as a program outside reads and writes it
type Written = any;

async function inForce(at = NOW): Promise<Written> {
  const found = await (await snapshot()).inForce(at);
  return structuredClone(found?.revision.catalogue);
}

async function publish(change: (catalogue: Written) => void, more: object = {}, at = NOW) {
  const { token } = await someone(1, "admin");
  const { revision, effectiveFrom: _was, ...content } = await inForce(at);
  change(content);
  return call("POST", REVISIONS, { token, body: { ...content, note: "Un cambio", baseRevision: revision, ...more } });
}

const channel = (catalogue: Written, slug: string) =>
  catalogue.channels.find((one: Written) => one.slug === slug) ?? expect.unreachable(`no channel ${slug}`);
const until = (slug: string, day: string, closes: string) => (catalogue: Written) => {
  channel(catalogue, slug).schedule.weekly[day] = [["07:00", closes]];
};

describe("a catalogue that is published", () => {
  it("is in force at once, with the number after the last and the one before as its base", async () => {
    const before = await inForce();
    const published = await publish(until("email", "mon", "19:00"));
    expect(published.status).toBe(201);
    const number = before.revision + 1;
    expect(published.body).toEqual({ revision: number, effectiveFrom: "2026-11-24T10:00:00-05:00", rebased: [] });
    const after = await inForce();
    expect(after.revision).toBe(number);
    expect(channel(after, "email").schedule.weekly.mon).toEqual([["07:00", "19:00"]]);
    expect(await db().catalogueRevision.findUnique({ where: { number } })).toMatchObject({
      baseNumber: before.revision,
      origin: "publication",
      note: "Un cambio",
    });
  });

  it("is answered with the instant on its own wall, where it moves the desk", async () => {
    const move = (timeZone: string) => (catalogue: Written) => {
      catalogue.desk.timeZone = timeZone;
    };
    const moved = await publish(move("America/Santiago"), { acceptGaps: true });
    expect(moved).toMatchObject({ status: 201, body: { effectiveFrom: "2026-11-24T12:00:00-03:00" } });
    expect((await inForce()).effectiveFrom).toBe(moved.body.effectiveFrom);
    const back = await publish(move("America/Bogota"), { acceptGaps: true });
    expect(back).toMatchObject({ status: 201, body: { effectiveFrom: "2026-11-24T10:00:00-05:00" } });
  });

  test.each(["2000-01-01T00:00:00Z", "2000-01-01T00:00:00+14:00", "2026-11-24T10:00:00-05:00"])(
    "is in force at once where it says from %s, which is not in the future, whatever year that was on the wall",
    async (effectiveFrom) => {
      const { status, body } = await publish(() => {}, { effectiveFrom });
      expect(status).toBe(201);
      expect(body.effectiveFrom).toBe("2026-11-24T10:00:00-05:00");
    },
  );

  it("is refused where another is in force than it was made on, and says which", async () => {
    const { revision } = await inForce();
    await publish(until("email", "tue", "19:00"));
    const late = await publish(until("email", "wed", "19:00"), { baseRevision: revision });
    expect(late).toMatchObject({ status: 409, body: { inForce: revision + 1 } });
  });

  test("one of two that publish at once wins, the other is told", async () => {
    const both = await Promise.all(["17:30", "17:45"].map((closes) => publish(until("pqrsa", "mon", closes))));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it("names the hours that it leaves without a channel, until each is accepted by its name", async () => {
    const closed = (catalogue: Written) => {
      for (const slug of ["phone", "email", "chat", "pqrsa"]) channel(catalogue, slug).schedule.weekly.sat = [];
    };
    const refused = await publish(closed);
    expect(refused.status).toBe(422);
    const ids = refused.body.gaps.map(({ id }: { id: string }) => id);
    expect(refused.body.gaps).toMatchObject([
      { weekdays: ["sat"], opens: "08:00", closes: "13:00", requestTypes: ["incident", "service_request"] },
      { weekdays: ["sat"], opens: "08:00", closes: "13:00", priorities: ["P1", "P2", "P3", "P4"] },
    ]);
    expect((await publish(closed, { acceptGaps: ids.slice(1) })).body.gaps).toMatchObject([{ id: ids[0] }]);
    expect((await publish(closed, { acceptGaps: ids })).status).toBe(201);
    const [entry] = await db().auditEntry.findMany({ orderBy: { sequence: "desc" }, take: 1 });
    expect(entry).toMatchObject({ kind: "revision_published", data: { acceptedGaps: 2 } });
    const before = await inForce();
    const open = await publish((catalogue) => {
      channel(catalogue, "phone").schedule.weekly.sat = [["08:00", "13:00"]];
    });
    expect(open).toMatchObject({ status: 201, body: { revision: before.revision + 1 } });
  });

  test.each([
    ["no base", { baseRevision: undefined }, "/baseRevision"],
    ["an unknown field", { author: "x" }, "/author"],
    ["a date without an offset", { effectiveFrom: "2026-12-01T00:00:00" }, "/effectiveFrom"],
    ["no note", { note: undefined }, "/note"],
    ["no channels", { channels: undefined }, "/channels"],
    ["gaps accepted as a word", { acceptGaps: "yes" }, "/acceptGaps"],
    ["a gap that is no word", { acceptGaps: ["a", 1] }, "/acceptGaps/1"],
    ["an instant beyond 2100 on the desk's wall", { effectiveFrom: "2100-12-31T23:59:59-14:00" }, "/effectiveFrom"],
  ])("is refused with %s, which is named", async (_what, more, pointer) => {
    const refused = await publish(() => {}, more);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it("names what is wrong within what may be of several shapes", async () => {
    const wrong = (requestTypes: unknown) =>
      publish((catalogue) => Object.assign(channel(catalogue, "phone"), { requestTypes }));
    expect((await wrong(["incident", "bogus"])).body.errors).toMatchObject([{ pointer: "/channels/0/requestTypes/1" }]);
    expect((await wrong("none")).body.errors).toMatchObject([{ pointer: "/channels/0/requestTypes" }]);
  });

  it("takes a web address whose scheme is in capitals, and keeps it as others read it", async () => {
    const { status } = await publish((catalogue) => {
      channel(catalogue, "chat").contacts = [{ kind: "url", published: "Chat", url: "HTTPS://Chat.example/A" }];
    });
    expect(status).toBe(201);
    const chat = (await inForce()).channels.find(({ slug }: { slug: string }) => slug === "chat");
    expect(chat.contacts).toEqual([{ kind: "url", published: "Chat", url: "https://Chat.example/A" }]);
  });

  it("takes a web address with letters and spaces, and gives it as the URI that it is described as; one of an earlier release, too", async () => {
    const [written, uri] = ["https://ejemplo.co/a;b,c?x=ñ&y=1 2", "https://ejemplo.co/a;b,c?x=%C3%B1&y=1%202"];
    const chatUrl = async (number: number) => {
      const read = await readRevision(db(), number);
      expect(wrongsOf("Catalogue", read)).toEqual([]);
      return channel(read, "chat").contacts[0].url;
    };
    const { status, body } = await publish((catalogue) => {
      channel(catalogue, "chat").contacts = [{ kind: "url", published: "Chat", url: written }];
    });
    expect(status).toBe(201);
    expect(await chatUrl(body.revision)).toBe(uri);
    await withClient(process.env.OWNER_URL ?? "", async (owner) => {
      await owner.query(`ALTER TABLE "Contact" DISABLE TRIGGER USER`);
      await owner.query(`UPDATE "Contact" SET url = $1 WHERE url = $2`, [written, uri]);
      await owner.query(`ALTER TABLE "Contact" ENABLE TRIGGER USER`);
    });
    expect(await chatUrl(body.revision)).toBe(uri);
  });

  it("takes as many gaps as a refusal may name", async () => {
    const ids = Array.from({ length: 6_000 }, (_, index) => `sat:incident:P1:08:00-13:00+${index}d`);
    expect(await publish(until("email", "tue", "16:30"), { acceptGaps: ids })).toMatchObject({ status: 201 });
  });

  it("cannot be published, listed or withdrawn by who is no administrator", async () => {
    const { token } = await someone(3, "agent");
    for (const [method, path] of [
      ["POST", REVISIONS],
      ["GET", REVISIONS],
      ["DELETE", `${REVISIONS}/1`],
    ] as const) {
      expect((await call(method, path, { token, ...(method === "POST" ? { body: "{" } : {}) })).status).toBe(403);
      expect((await call(method, path, method === "POST" ? { body: "{" } : {})).status).toBe(401);
    }
  });
});

describe("a scheduled revision", () => {
  it("is made anew on what is published before it, so that neither change is lost; and is withdrawn with its changes", async () => {
    const monday = await publish(until("chat", "mon", "20:00"), { effectiveFrom: MONDAY });
    expect(monday.body).toMatchObject({ effectiveFrom: MONDAY, rebased: [] });
    const christmas = await publish(
      (catalogue) => {
        channel(catalogue, "chat").schedule.exceptions.push({
          from: "2026-12-24",
          to: "2026-12-24",
          intervals: [["07:00", "12:00"]],
          reason: "Fin de año",
        });
      },
      { effectiveFrom: CHRISTMAS },
      Date.parse(CHRISTMAS) - 1,
    );
    expect(christmas.status).toBe(201);
    const corrected = await publish((catalogue) => {
      channel(catalogue, "chat").name.es = "Chat en línea";
    });
    const [first, second] = [monday.body.revision, christmas.body.revision];
    const last = corrected.body.revision;
    expect(corrected.body.rebased).toEqual([
      { from: first, to: last + 1 },
      { from: second, to: last + 2 },
    ]);
    const then = await inForce(Date.parse(CHRISTMAS));
    expect(then.revision).toBe(last + 2);
    expect(channel(then, "chat")).toMatchObject({
      name: { es: "Chat en línea" },
      schedule: { weekly: { mon: [["07:00", "20:00"]] }, exceptions: [{ from: "2026-12-24" }] },
    });

    const { token } = await someone(1, "admin");
    const withdrawn = await call("DELETE", `${REVISIONS}/${last + 1}`, { token });
    expect(withdrawn).toMatchObject({ status: 200, body: { rebased: [{ from: last + 2, to: last + 3 }] } });
    const later = channel(await inForce(Date.parse(CHRISTMAS)), "chat");
    expect(later.schedule).toMatchObject({
      weekly: { mon: [["07:00", "19:00"]] },
      exceptions: [{ from: "2026-12-24" }],
    });
    expect((await call("DELETE", `${REVISIONS}/${last + 1}`, { token })).status).toBe(404);
    expect((await call("DELETE", `${REVISIONS}/${last}`, { token })).status).toBe(409);
    expect((await call("DELETE", `${REVISIONS}/${last + 3}`, { token })).status).toBe(200);
  });

  it("stops what changes the same thing before it, and is named", async () => {
    const monday = await publish(until("chat", "tue", "20:00"), { effectiveFrom: MONDAY });
    const number = monday.body.revision;
    const clash = await publish(until("chat", "tue", "18:00"));
    expect(clash).toMatchObject({
      status: 409,
      body: { revision: number, conflicts: ["channels/chat/hours/tue"] },
    });
    expect((await inForce()).revision).toBeLessThan(number);
    const { token } = await someone(1, "admin");
    await call("DELETE", `${REVISIONS}/${number}`, { token });
  });
});

describe("a withdrawal that leaves hours without a channel", () => {
  it("is refused with each of them, unless it accepts them all, and with any other answer to that", async () => {
    const MARCH = "2027-03-01T00:00:00-05:00";
    const longer = await publish(
      (catalogue) => {
        const sms = { ...structuredClone(channel(catalogue, "critical-line")), slug: "sms", requestTypes: "all" };
        catalogue.channels.push({ ...sms, priorities: ["P1", "P2", "P3", "P4"], standby: false });
      },
      { effectiveFrom: MARCH },
    );
    const shorter = await publish(
      (catalogue) => {
        for (const slug of ["phone", "email", "chat", "pqrsa"]) channel(catalogue, slug).schedule.weekly.wed = [];
      },
      { effectiveFrom: "2027-06-01T00:00:00-05:00" },
      Date.parse("2027-06-01T00:00:00-05:00"),
    );
    expect([longer.status, shorter.status]).toEqual([201, 201]);
    const { token } = await someone(1, "admin");
    const path = `${REVISIONS}/${longer.body.revision}`;
    const refused = await call("DELETE", path, { token });
    expect(refused.status).toBe(422);
    expect(refused.body.gaps).toMatchObject([{ weekdays: ["wed"] }, { weekdays: ["wed"] }]);
    for (const [asked, parameter] of [
      ["acceptGaps=false", "acceptGaps"],
      ["acceptGaps=", "acceptGaps"],
      ["acceptGaps=true&acceptGaps=true", "acceptGaps"],
      ["accept=true", "accept"],
    ])
      expect(await call("DELETE", `${path}?${asked}`, { token })).toMatchObject({
        status: 400,
        body: { errors: [{ parameter }] },
      });
    const withdrawn = await call("DELETE", `${path}?acceptGaps=true`, { token });
    expect(withdrawn).toMatchObject({ status: 200, body: { rebased: [{ from: shorter.body.revision }] } });
    await call("DELETE", `${REVISIONS}/${withdrawn.body.rebased[0].to}`, { token });
  });
});

describe("a revision that was withdrawn", () => {
  it("is there by its number for administrators, and for nobody else", async () => {
    const { body } = await publish(until("chat", "wed", "20:00"), { effectiveFrom: MONDAY });
    const admin = await someone(1, "admin");
    await call("DELETE", `${REVISIONS}/${body.revision}`, { token: admin.token });
    const read = async (token?: string) => {
      const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
      const url = `http://localhost/api/v1/catalogue?revision=${body.revision}`;
      return answerCall(new Request(url, { headers }));
    };
    expect((await read()).status).toBe(404);
    expect((await read((await someone(2)).token)).status).toBe(404);
    const told = await read(admin.token);
    expect(told.headers.get("cache-control")).toBe("no-store");
    expect(await told.json()).toMatchObject({ revision: body.revision, effectiveFrom: MONDAY });
  });
});

describe("the history", () => {
  it("tells of every revision, the last one first, a page at a time, and of who published it", async () => {
    const { token } = await someone(1, "admin");
    const { body } = await call("GET", REVISIONS, { token });
    const numbers = body.items.map(({ revision }: { revision: number }) => revision);
    expect(numbers).toEqual([...numbers].sort((a, b) => b - a));
    expect(body.items.at(-1)).toMatchObject({ revision: 1, author: "Canal Abierto", baseRevision: null });
    expect(body.items.filter(({ state }: { state: string }) => state === "in_force")).toHaveLength(1);
    expect(body.nextCursor).toBeNull();
    expect((await call("GET", `${REVISIONS}?cursor=bm9wZQ`, { token })).status).toBe(400);
  });

  it("is written into the audit log with who did it", async () => {
    await publish(until("email", "fri", "18:00"));
    const [entry] = await db().auditEntry.findMany({ orderBy: { sequence: "desc" }, take: 1 });
    expect(entry).toMatchObject({ kind: "revision_published", data: { acceptedGaps: 0 } });
    await expect(db().$executeRaw`UPDATE "AuditEntry" SET actor = 'x'`).rejects.toThrow();
    await expect(db().$executeRaw`DELETE FROM "AuditEntry"`).rejects.toThrow();
  });
});
