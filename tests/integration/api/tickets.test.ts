import { beforeEach, describe, expect, it, test } from "vitest";
import { db } from "#lib/db.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { call, fromAnotherAddress, NOW, named, OPENING, opened, someone, standStill } from "./calls.ts";

deskForSuite();
beforeEach(() => {
  fromAnotherAddress();
  standStill();
});

const AT = "2026-11-24T10:00:00-05:00";
const ticketOf = (number: string) => `/api/v1/tickets/${number}`;

describe("a ticket", () => {
  it("is told whole: who asks, how it stands, what happened, people by their e-mail, instants on the desk's clock", async () => {
    const agent = await someone(1);
    const { token } = agent;
    const { number } = await opened({
      phone: "310 555 01 42",
      company: "Los Cedros",
      document: { type: "NIT", number: "900.123.456-7" },
    });
    const taken = await call("PATCH", ticketOf(number), {
      token,
      body: {
        version: 1,
        assignee: agent.email.toUpperCase(),
        tags: [" Acuses ", "acu\u200bses", "TSA"],
        priority: "P1",
      },
    });
    expect(taken.status).toBe(200);
    const { body, status } = await call("GET", ticketOf(number), { token });
    expect(status).toBe(200);
    expect(body).toEqual(taken.body);
    const by = { kind: "person", email: agent.email, name: agent.name };
    expect(body).toEqual({
      number,
      version: 2,
      requestType: "incident",
      priority: "P1",
      claimedPriority: "P2",
      status: "open",
      tier: 1,
      assignee: agent.email,
      tags: ["acuses", "tsa"],
      subject: OPENING.subject,
      text: OPENING.text,
      attachments: [],
      requester: {
        name: OPENING.name,
        email: OPENING.email,
        phone: "+573105550142",
        company: "Los Cedros",
        document: { type: "NIT", number: "900.123.456-7" },
      },
      channel: "web",
      revision: 1,
      openedAt: AT,
      snoozedUntil: null,
      solvedAt: null,
      closedAt: null,
      closedAs: null,
      duplicateOf: null,
      matter: null,
      rating: null,
      ratingComment: null,
      timeline: [
        { at: AT, by: { kind: "customer" }, kind: "opened" },
        { at: AT, by, kind: "assigned", from: null, to: agent.email },
        { at: AT, by, kind: "status", from: "new", to: "open" },
        { at: AT, by, kind: "priority", from: "P2", to: "P1" },
        { at: AT, by, kind: "tags", from: [], to: ["acuses", "tsa"] },
      ],
    });
  });

  it("of an anonymous complaint has no requester", async () => {
    const { token } = await someone(1);
    const { body } = await call("POST", "/api/v1/requests", {
      body: { requestType: "complaint", subject: "Trato", text: "No me atendieron." },
    });
    expect((await call("GET", ticketOf(body.number), { token })).body).toMatchObject({
      requester: null,
      claimedPriority: null,
    });
  });

  test.each(["CA-2026-999999", "ca-2026-000001", "x", "%00", "CA-2026-1", "CA-2026-000001%20"])(
    "is not at %s, whatever is asked or sent there",
    async (number) => {
      const { token } = await someone(1, "admin");
      for (const [method, path] of [
        ["GET", ""],
        ["PATCH", ""],
        ["POST", "/messages"],
        ["POST", "/escalations"],
      ] as const) {
        const body = method === "GET" ? {} : { body: "rubbish" };
        expect((await call(method, `${ticketOf(number)}${path}`, { token, ...body })).status).toBe(404);
      }
    },
  );
});

describe("a change", () => {
  const change = async (changes: object, token: string, number: string, version = 1) =>
    call("PATCH", ticketOf(number), { token, body: { version, ...changes } });

  it("of nothing checks the version, and changes nothing", async () => {
    const { token } = await someone(1);
    const { number } = await opened();
    const { status, body } = await change({}, token, number);
    expect([status, body.version, body.timeline.length]).toEqual([200, 1, 1]);
    expect((await change({}, token, number, 2)).status).toBe(409);
  });

  it("made on an older version is told how the ticket stands now", async () => {
    const { token } = await someone(1);
    const { number } = await opened();
    await change({ priority: "P4" }, token, number);
    const { status, body } = await change({ priority: "P1" }, token, number);
    expect(status).toBe(409);
    expect(body.current).toMatchObject({ number, version: 2, priority: "P4" });
    expect(body.detail).toContain("Alguien la cambió");
  });

  it("by two at once is made by one, and the other is told", async () => {
    const { token } = await someone(1);
    const { number } = await opened();
    const both = await Promise.all(["P1", "P4"].map((priority) => change({ priority }, token, number)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await call("GET", ticketOf(number), { token })).body.version).toBe(2);
  });

  it("goes along the life of a ticket, and nowhere else", async () => {
    const { token } = await someone(1);
    const { number } = await opened();
    const moves: readonly (readonly [string, number])[] = [
      ["closed", 409],
      ["waiting", 200],
      ["new", 409],
      ["closed", 409],
      ["solved", 200],
      ["open", 200],
      ["solved", 200],
      ["closed", 200],
      ["open", 409],
    ];
    let version = 1;
    for (const [status, expected] of moves) {
      const answered = await change({ status }, token, number, version);
      expect([status, answered.status], answered.text).toEqual([status, expected]);
      version = (answered.body.current ?? answered.body).version;
    }
    expect((await change({ priority: "P1" }, token, number, version)).body.current.status).toBe("closed");
    const { body } = await call("GET", ticketOf(number), { token });
    expect(body).toMatchObject({ status: "closed", closedAs: "solved", solvedAt: AT, closedAt: AT });
  });

  it("that takes a ticket opens it, also where it names the status that the ticket has", async () => {
    const agent = await someone(1);
    const { number } = await opened();
    const taken = await change({ assignee: agent.email, status: "new" }, agent.token, number);
    expect(taken).toMatchObject({ status: 200, body: { assignee: agent.email, status: "open", version: 2 } });
    const other = await opened();
    const kept = await change({ status: "new", priority: "P1" }, agent.token, other.number);
    expect(kept).toMatchObject({ status: 200, body: { status: "new" } });
  });

  it("puts off to an instant or to the start of a day on the desk's wall, and calls back", async () => {
    const { token } = await someone(1);
    const { number } = await opened();
    const first = await change({ snoozedUntil: "2026-11-25T00:00:00Z" }, token, number);
    expect(first.body.snoozedUntil).toBe("2026-11-24T19:00:00-05:00");
    const second = await change({ snoozedUntil: "2026-11-25" }, token, number, 2);
    expect(second.body.snoozedUntil).toBe("2026-11-25T00:00:00-05:00");
    expect(second.body.timeline.at(-1)).toMatchObject({ kind: "snoozed", until: "2026-11-25T00:00:00-05:00" });
    expect((await change({ snoozedUntil: null }, token, number, 3)).body.snoozedUntil).toBeNull();
  });

  it("gives it to somebody who is here and reaches its tier, or to nobody", async () => {
    const agent = await someone(2);
    const { number } = await opened();
    await db().ticket.update({ where: { number }, data: { tier: 2 } });
    const gone = await someone(2);
    await db().person.update({ where: { id: gone.id }, data: { disabledAt: new Date(NOW) } });
    const low = await someone(1);
    for (const assignee of [gone.email, low.email, "nobody@demo.test"])
      expect(named(await change({ assignee }, agent.token, number))).toEqual(["/assignee"]);
    expect((await change({ assignee: agent.email }, agent.token, number)).body.assignee).toBe(agent.email);
    expect((await change({ assignee: null }, agent.token, number, 2)).body.assignee).toBeNull();
  });

  const tags = (count: number) => Array.from({ length: count }, (_, index) => `tag ${index}`);

  test.each([
    ["no version", { version: undefined }, ["/version"]],
    ["a version in quotes", { version: "1" }, ["/version"]],
    ["a version of none", { version: 0 }, ["/version"]],
    ["half a version", { version: 1.5 }, ["/version"]],
    ["an endless version", { version: 1e300 }, ["/version"]],
    ["an unknown status", { status: "done" }, ["/status"]],
    ["no status", { status: null }, ["/status"]],
    ["an unknown priority", { priority: "P0" }, ["/priority"]],
    ["an unknown type", { requestType: "Incident" }, ["/requestType"]],
    ["an assignee that is no address", { assignee: "ana" }, ["/assignee"]],
    ["an empty assignee", { assignee: "" }, ["/assignee"]],
    ["an assignee of another kind", { assignee: 7 }, ["/assignee"]],
    ["21 tags", { tags: tags(21) }, ["/tags"]],
    ["a tag of 41 characters", { tags: ["a".repeat(41)] }, ["/tags/0"]],
    ["an empty tag", { tags: ["a", " "] }, ["/tags/1"]],
    ["a tag with a NUL", { tags: ["\u0000"] }, ["/tags/0"]],
    ["one tag alone", { tags: "a" }, ["/tags"]],
    ["no tags at all", { tags: null }, ["/tags"]],
    ["a day that does not exist", { snoozedUntil: "2027-02-30" }, ["/snoozedUntil"]],
    ["a day beyond the years", { snoozedUntil: "2101-01-01" }, ["/snoozedUntil"]],
    ["an instant without an offset", { snoozedUntil: "2027-01-01T00:00:00" }, ["/snoozedUntil"]],
    ["a number for an instant", { snoozedUntil: 1_800_000_000_000 }, ["/snoozedUntil"]],
    ["this very instant", { snoozedUntil: AT }, ["/snoozedUntil"]],
    ["the start of today", { snoozedUntil: "2026-11-24" }, ["/snoozedUntil"]],
    ["a field of the ticket that nobody sets", { tier: 3, number: "CA-2026-000001" }, ["/number", "/tier"]],
    [
      "somebody unknown and a past instant",
      { assignee: "x@demo.test", snoozedUntil: AT },
      ["/assignee", "/snoozedUntil"],
    ],
  ])("with %s is refused, though it came too late as well", async (_, changes, fields) => {
    const { token } = await someone(1);
    const { number } = await opened();
    for (const version of [1, 99]) {
      const answered = await call("PATCH", ticketOf(number), { token, body: { version, ...changes } });
      expect(answered.status).toBe(400);
      expect(named(answered)).toEqual(fields);
    }
  });

  it("takes what lies within the limits", async () => {
    const { token } = await someone(1);
    const { number } = await opened();
    const most = [...tags(19), "😀".repeat(40)];
    expect((await change({ tags: most }, token, number)).body.tags).toEqual(most);
    expect((await change({ tags: [] }, token, number, 2)).body.tags).toEqual([]);
  });
});

describe("writing on a ticket", () => {
  it("answers with the message, and makes a new ticket open only where the customer reads it", async () => {
    const agent = await someone(1);
    const { number } = await opened();
    const write = (visibility: string) =>
      call("POST", `${ticketOf(number)}/messages`, { token: agent.token, body: { visibility, text: "hola\n<b>" } });
    const note = await write("internal");
    expect(note.status).toBe(201);
    expect(note.body).toMatchObject({
      kind: "message",
      at: AT,
      by: { kind: "person", email: agent.email, name: agent.name },
      visibility: "internal",
      text: "hola\n<b>",
      takenBack: false,
    });
    expect((await call("GET", ticketOf(number), { token: agent.token })).body).toMatchObject({
      status: "new",
      version: 1,
    });
    const reply = await write("public");
    const { body } = await call("GET", ticketOf(number), { token: agent.token });
    expect(body.status).toBe("open");
    expect(body.timeline).toContainEqual(reply.body);
    expect(body.timeline).toContainEqual(note.body);
  });

  it("on a closed ticket is for notes alone", async () => {
    const { token } = await someone(1);
    const { number } = await opened();
    await db().ticket.update({
      where: { number },
      data: { status: "closed", solvedAt: new Date(NOW), closedAt: new Date(NOW), closedAs: "solved" },
    });
    const write = (visibility: string, text = "hola") =>
      call("POST", `${ticketOf(number)}/messages`, { token, body: { visibility, text } });
    expect((await write("public")).status).toBe(409);
    expect((await write("public", "")).status).toBe(400);
    expect((await write("internal")).status).toBe(201);
  });

  test.each([
    ["nothing", {}, ["/text", "/visibility"]],
    ["another visibility", { visibility: "PUBLIC", text: "a" }, ["/visibility"]],
    ["an empty text", { visibility: "public", text: "" }, ["/text"]],
    ["20,001 characters", { visibility: "internal", text: "a".repeat(20_001) }, ["/text"]],
    ["somebody else's name", { visibility: "internal", text: "a", personId: "x" }, ["/personId"]],
  ])("is refused with %s", async (_, body, fields) => {
    const { token } = await someone(1);
    const { number } = await opened();
    const answered = await call("POST", `${ticketOf(number)}/messages`, { token, body });
    expect(answered.status).toBe(400);
    expect(named(answered)).toEqual(fields);
  });
});

describe("an escalation", () => {
  const escalate = (number: string, token: string, body: object) =>
    call("POST", `${ticketOf(number)}/escalations`, { token, body: { reason: "No responde.", ...body } });

  it("goes up a tier at a time to the last, and back to the first, without an assignee", async () => {
    const { number } = await opened();
    const [first, second, third] = [await someone(1), await someone(2), await someone(3)];
    await call("PATCH", ticketOf(number), { token: first.token, body: { version: 1, assignee: first.email } });
    const up = await escalate(number, first.token, { version: 2 });
    expect(up.status).toBe(201);
    expect(up.headers.get("location")).toBe(ticketOf(number));
    expect(up.body).toMatchObject({ version: 3, tier: 2, assignee: null, status: "open" });
    expect(up.body.timeline.at(-1)).toMatchObject({ kind: "escalated", from: 1, to: 2, reason: "No responde." });
    expect((await escalate(number, second.token, { version: 2 })).body.current).toMatchObject({ version: 3 });
    expect((await escalate(number, second.token, { version: 3, direction: "up" })).body.tier).toBe(3);
    const top = await escalate(number, third.token, { version: 4 });
    expect([top.status, top.body.current.tier]).toEqual([409, 3]);
    expect((await escalate(number, third.token, { version: 4, direction: "back" })).body.tier).toBe(2);
    const back = await escalate(number, third.token, { version: 5, direction: "back" });
    expect(back.body.timeline.at(-1)).toMatchObject({ kind: "handed_back", from: 2, to: 1 });
    expect((await escalate(number, third.token, { version: 6, direction: "back" })).status).toBe(409);
  });

  it("skips a tier for an administrator alone, and only in its direction", async () => {
    const admin = await someone(1, "admin");
    const agent = await someone(3);
    const { number } = await opened();
    for (const tier of [1, 2, 3, null, "x"])
      expect((await escalate(number, agent.token, { version: 1, tier })).status).toBe(403);
    expect(named(await escalate(number, admin.token, { version: 99, tier: 1 }))).toEqual(["/tier"]);
    expect(named(await escalate(number, admin.token, { version: 1, tier: 4 }))).toEqual(["/tier"]);
    expect((await escalate(number, admin.token, { version: 1, tier: 3 })).body.tier).toBe(3);
    expect((await escalate(number, admin.token, { version: 2, direction: "back", tier: 1 })).body.tier).toBe(1);
  });

  test.each([
    ["no reason", { reason: undefined }, ["/reason"]],
    ["an empty reason", { reason: " " }, ["/reason"]],
    ["a reason of 2,001 characters", { reason: "a".repeat(2_001) }, ["/reason"]],
    ["no version", { version: undefined }, ["/version"]],
    ["another direction", { direction: "down" }, ["/direction"]],
    ["what is not known", { to: 2 }, ["/to"]],
  ])("is refused with %s", async (_, body, fields) => {
    const { token } = await someone(1);
    const { number } = await opened();
    const answered = await escalate(number, token, { version: 1, ...body });
    expect(answered.status).toBe(400);
    expect(named(answered)).toEqual(fields);
    expect((await escalate(number, token, { version: 1, reason: "a".repeat(2_000) })).status).toBe(201);
  });
});

describe("what is logged by a call", () => {
  const log = (body: object, token: string, headers = {}) =>
    call("POST", "/api/v1/tickets", { token, headers, body: { ...OPENING, channel: "phone", ...body } });

  it("is a ticket of the channel by which it came, in the name of who took it, once a key and person", async () => {
    const [agent, other] = [await someone(1), await someone(1)];
    const headers = { "idempotency-key": "call-1" };
    const first = await log({}, agent.token, headers);
    expect(first.status).toBe(201);
    expect(first.headers.get("location")).toBe(ticketOf(first.body.number));
    expect(first.body).toMatchObject({
      channel: "phone",
      status: "new",
      timeline: [{ kind: "opened", by: { kind: "person", email: agent.email } }],
    });
    expect((await log({}, agent.token, headers)).body).toEqual(first.body);
    expect((await log({ channel: "chat" }, agent.token, headers)).status).toBe(409);
    expect((await log({}, other.token, headers)).body.number).not.toBe(first.body.number);
  });

  test.each([
    [
      "all that can be said",
      { phone: "310 555 01 42", company: " Los Cedros ", document: { type: "NIT", number: "900.123.456-7" } },
    ],
    ["no urgency", { priority: undefined, requestType: "claim" }],
    [
      "nobody's name",
      { requestType: "complaint", priority: undefined, name: undefined, email: undefined, consent: undefined },
    ],
  ])(
    "is told as it stands, with %s, and under the same key byte for byte again, whatever happened meanwhile",
    async (_, said) => {
      const agent = await someone(1);
      const headers = { "idempotency-key": "call-and-change" };
      const first = await log(said, agent.token, headers);
      const { number } = first.body;
      expect((await call("GET", ticketOf(number), { token: agent.token })).text).toBe(first.text);
      const { token } = agent;
      const changes = { assignee: agent.email, status: "solved", priority: "P4", requestType: "petition", tags: ["a"] };
      const changed = await call("PATCH", ticketOf(number), { token, body: { version: 1, ...changes } });
      expect(changed.status).toBe(200);
      const note = { visibility: "internal", text: "Nota." };
      expect((await call("POST", `${ticketOf(number)}/messages`, { token, body: note })).status).toBe(201);
      standStill(NOW + 12 * 60 * 60 * 1_000);
      const again = await log(said, agent.token, headers);
      expect([again.status, again.text]).toEqual([201, first.text]);
      expect(again.headers.get("location")).toBe(first.headers.get("location"));
    },
  );

  it("may come by any channel of the catalogue and any kind of channel, and by no other", async () => {
    const { token } = await someone(1);
    const known = ["phone", "critical-line", "email", "chat", "pqrsa", "web", "messaging", "in_person"];
    for (const channel of known) expect((await log({ channel }, token)).status, channel).toBe(201);
    for (const channel of ["fax", "PHONE", "", "phone ", 1, null, undefined])
      expect(named(await log({ channel, subject: "" }, token)), String(channel)).toEqual(["/channel", "/subject"]);
  });
});

describe("a list", () => {
  it("is what is due first, page after page, each ticket once, and filters are taken together", async () => {
    const { token } = await someone(1);
    await db().ticket.updateMany({
      data: { status: "closed", solvedAt: new Date(NOW), closedAt: new Date(NOW), closedAs: "solved" },
    });
    const numbers: string[] = [];
    for (let count = 0; count < 120; count += 1)
      numbers.push((await opened({ priority: count % 2 ? "P1" : "P4", subject: `Paginado ${count}` })).number);
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const after: string = cursor && `&cursor=${cursor}`;
      const { status, body } = await call("GET", `/api/v1/tickets?status=new&requestType=incident${after}`, { token });
      expect(status).toBe(200);
      seen.push(...body.items.map(({ number }: { number: string }) => number));
      cursor = body.nextCursor;
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen)).toEqual(new Set(numbers));
    const p1 = await call("GET", "/api/v1/tickets?status=new&priority=P1&tier=1&assignee=none&view=unassigned", {
      token,
    });
    expect(seen.slice(0, 50)).toEqual(p1.body.items.map(({ number }: { number: string }) => number));
    const none = await call("GET", "/api/v1/tickets?assignee=nobody@demo.test", { token });
    expect(none.body).toEqual({ items: [], nextCursor: null });
    const words = await call("GET", "/api/v1/tickets?q=paginados", { token });
    expect(words.body.items).toHaveLength(50);
    expect(words.body.items[0].hit).toContain("⟦Paginado⟧");
    const more = await call("GET", `/api/v1/tickets?q=paginados&cursor=${words.body.nextCursor}`, { token });
    expect(more.body.items[0].number).not.toBe(words.body.items[0].number);
    expect((await call("GET", `/api/v1/tickets?cursor=${words.body.nextCursor}`, { token })).status).toBe(400);
    expect((await call("GET", `/api/v1/tickets?q=${numbers[7]}`, { token })).body.items).toMatchObject([
      { number: numbers[7], subject: "Paginado 7", requester: { name: OPENING.name, company: null }, assignee: null },
    ]);
  });

  const cursor = (text: string) => `cursor=${Buffer.from(text).toString("base64url")}`;
  const ID = "00000000-0000-7000-8000-000000000000";

  test.each([
    ["view=none", ["?view"]],
    ["view=all&view=mine", ["?view"]],
    ["view=", ["?view"]],
    ["page=2", ["?page"]],
    ["__proto__=1", ["?__proto__"]],
    ["q=", ["?q"]],
    ["q=%00", ["?q"]],
    [`q=${"a".repeat(201)}`, ["?q"]],
    ["status=New", ["?status"]],
    ["tier=0&priority=P9&requestType=x", ["?priority", "?requestType", "?tier"]],
    ["assignee=ana", ["?assignee"]],
    ["cursor=", ["?cursor"]],
    ["cursor=x", ["?cursor"]],
    [cursor(`list 1 ${ID} `), ["?cursor"]],
    [cursor(`list 1 ${ID.slice(1)}`), ["?cursor"]],
    [cursor(`list ${"9".repeat(17)} ${ID}`), ["?cursor"]],
    [cursor(`list -1 ${ID}`), ["?cursor"]],
    [cursor(`search 1 ${ID}`), ["?cursor"]],
    [`${cursor(`list 1 ${ID}`)}=`, ["?cursor"]],
    [`q=a&${cursor(`search 9999999999999999 ${ID}`)}`, ["?cursor"]],
    [`cursor=${"A".repeat(10_000)}`, ["?cursor"]],
  ])("that is asked for by %.60s is refused", async (query, fields) => {
    const { token } = await someone(1);
    const answered = await call("GET", `/api/v1/tickets?${query}`, { token });
    expect(answered.status).toBe(400);
    expect([...new Set(named(answered))]).toEqual(fields);
  });

  test.each([
    "q=%22frase%20sin%20fin",
    "q=-",
    "q='%3B%20DROP%20TABLE%20%22Ticket%22",
    "q=%25_%25",
    "q=%F0%9F%98%80",
    "q=a%20%26%20%7C%20!",
    "assignee=ANA%40demo.test",
    cursor(`list 0 ${ID}`),
    `q=a&${cursor(`search 8640000000000000 ${ID}`)}`,
  ])("is answered, whatever is looked for: %s", async (query) => {
    const { token } = await someone(1);
    expect((await call("GET", `/api/v1/tickets?${query}`, { token })).status).toBe(200);
  });
});
