import { beforeEach, describe, expect, it, test } from "vitest";
import { db } from "#lib/db.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { followToken } from "#lib/tickets/follow-link.ts";
import { renewedLink } from "#tests/integration/api/renewed-link.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { call, fromAnotherAddress, NOW, named, OPENING, opened, someone, standStill } from "./calls.ts";

deskForSuite();
beforeEach(() => {
  fromAnotherAddress();
  standStill();
});

const open = (body: unknown, headers: Record<string, string> = {}) =>
  call("POST", "/api/v1/requests", { body, headers });
const without = (...fields: string[]) =>
  Object.fromEntries(Object.entries(OPENING).filter(([name]) => !fields.includes(name)));

describe("an opening", () => {
  it("is answered with its radicado, its private link and the decision that it is routed by", async () => {
    const { status, body, headers } = await open(OPENING);
    expect(status).toBe(201);
    expect(body.number).toMatch(/^CA-2026-\d{6}$/);
    expect(body.followToken).toMatch(/^[\w-]{43}$/);
    expect(body.followUrl).toBe(`http://localhost:3000/s/${body.followToken}`);
    expect(body.decision).toMatchObject({
      at: "2026-11-24T10:00:00-05:00",
      requestType: "incident",
      priority: "P2",
      outcome: "open",
      revision: 1,
      recommended: { channel: "phone" },
    });
    expect(headers.has("set-cookie")).toBe(false);
  });

  it("is decided at P3 where no urgency is claimed, technical or not", async () => {
    for (const requestType of ["incident", "claim"]) {
      const { body } = await open({ ...without("priority"), requestType });
      expect(body.decision).toMatchObject({ requestType, priority: "P3" });
      const row = await db().ticket.findUniqueOrThrow({ where: { number: body.number } });
      expect(row).toMatchObject({ priority: "P3", claimedPriority: null });
    }
  });

  it("of a complaint may leave out who complains, altogether", async () => {
    const anonymous = { requestType: "complaint", subject: "Trato", text: "No me atendieron." };
    const { status, body } = await open(anonymous);
    expect(status).toBe(201);
    const followed = await call("GET", `/api/v1/requests/${body.followToken}`);
    expect(followed.body.messages).toEqual([
      { at: "2026-11-24T10:00:00-05:00", from: "customer", name: null, text: "No me atendieron." },
    ]);
    expect(named(await open({ ...anonymous, phone: "310 555 01 42", company: "Los Cedros" }))).toEqual([
      "/company",
      "/phone",
    ]);
    expect(named(await open({ ...anonymous, name: "Ana" }))).toEqual(["/consent", "/email"]);
    expect(named(await open({ ...anonymous, requestType: "claim" }))).toEqual(["/consent", "/email", "/name"]);
  });
});

describe("the same opening under one key", () => {
  it("gives the same answer, byte for byte, whatever happened meanwhile, and opens one request", async () => {
    const headers = { "idempotency-key": "once-and-for-all" };
    const first = await open(OPENING, headers);
    const agent = await someone(1, "admin");
    await changeTicket({
      actor: agent,
      now: NOW,
      number: first.body.number,
      version: 1,
      changes: { requestType: "claim", priority: "P4", status: "solved" },
    });
    await renewedLink(first.body.number);
    standStill(NOW + 12 * 60 * 60 * 1_000);
    const again = await open(OPENING, headers);
    expect(again.text).toBe(first.text);
    expect(await db().ticket.count({ where: { number: first.body.number } })).toBe(1);
    const reordered = Object.fromEntries(Object.entries(OPENING).reverse());
    expect((await open(reordered, headers)).text).toBe(first.text);
  });

  it("is one also when it is sent ten times at once", async () => {
    const before = await db().ticket.count();
    const all = await Promise.all(
      Array.from({ length: 10 }, () => open(OPENING, { "idempotency-key": "ten-at-once" })),
    );
    expect(new Set(all.map(({ text }) => text)).size).toBe(1);
    expect(await db().ticket.count()).toBe(before + 1);
  });

  it("with another content is a conflict, and opens nothing", async () => {
    const headers = { "idempotency-key": "of-another" };
    await open(OPENING, headers);
    const before = await db().ticket.count();
    const other = await open({ ...OPENING, subject: "Otro" }, headers);
    expect(other.status).toBe(409);
    expect(await db().ticket.count()).toBe(before);
  });

  test.each([
    ["a space", "a b"],
    ["nothing", ""],
    ["201 characters", "k".repeat(201)],
    ["a letter with an accent", "clavé"],
  ])("is refused where the key has %s, beside what else is wrong", async (_, key) => {
    expect(named(await open({ ...OPENING, subject: "" }, { "idempotency-key": key }))).toEqual([
      "/subject",
      "?Idempotency-Key",
    ]);
  });

  it("takes a key of 200 visible characters", async () => {
    expect((await open(OPENING, { "idempotency-key": "~!".repeat(100) })).status).toBe(201);
  });
});

describe("what is wrong with an opening", () => {
  const ALL = ["/consent", "/email", "/name", "/requestType", "/subject", "/text"];

  it("is named all at once, in the language that is asked for", async () => {
    expect(named(await open({}))).toEqual(ALL);
    const wrong = { ...OPENING, priority: "P5", subject: " ", email: "no", more: 1, document: { type: "XX" } };
    const spanish = await open(wrong);
    expect(spanish.status).toBe(400);
    expect(named(spanish)).toEqual(["/document/number", "/document/type", "/email", "/more", "/priority", "/subject"]);
    expect(spanish.text).toContain("No puede estar vacío.");
    expect((await open(wrong, { "accept-language": "en" })).text).toContain("It cannot be empty.");
  });

  const long = (length: number) => "a".repeat(length);
  const address = (length: number) => `a@${`${"b".repeat(60)}.`.repeat(4).slice(0, length - 5)}.co`;

  const VALUES: Record<string, { readonly taken: readonly unknown[]; readonly refused: readonly unknown[] }> = {
    subject: {
      taken: [long(200), "😀".repeat(200), "<script>alert(1)</script> **hola** =HYPERLINK(1)"],
      refused: [
        long(201),
        "😀".repeat(201),
        "",
        "  \t ",
        "dos\nlíneas",
        "a\u0000b",
        "a\u202eb",
        "\ud800",
        1,
        null,
        ["a"],
        { es: "a" },
      ],
    },
    text: {
      taken: [long(20_000), "dos\nlíneas\tcon tabulador"],
      refused: [long(20_001), long(100_000), "\n \n", "a\u0000b", "a\u2066b", "a\udfffb"],
    },
    name: {
      taken: [long(200)],
      refused: [long(201), ""],
    },
    email: {
      taken: [
        "a@b.co",
        " A@B.CO ",
        address(240),
        `${"a".repeat(60)}@${`${"b".repeat(60)}.`.repeat(3)}${"c".repeat(7)}.co`,
      ],
      refused: [`${"a".repeat(254)}@b.co`, "a@b", "a b@c.co", "a\u0000@b.co", "a@b.co\r\nbcc: c@d.co"],
    },
    phone: {
      taken: ["310 555 01 42", "(571) 744 27 27"],
      refused: ["744 27 27", "1", long(100_000), "310555\u00000142"],
    },
    company: {
      taken: [long(200)],
      refused: [long(201)],
    },
    document: {
      taken: [{ type: "CC", number: "79.123.456" }],
      refused: [
        { type: "cc", number: "79123456" },
        { type: "CC" },
        { type: "CC", number: 79123456 },
        { type: "CC", number: "79123456", country: "CO" },
        "CC 79123456",
      ],
    },
    priority: {
      taken: [],
      refused: ["p1", 1, null],
    },
    requestType: {
      taken: [],
      refused: ["INCIDENT", ["incident"], "constructor"],
    },
    consent: {
      taken: [],
      refused: [false, "true", 1],
    },
  };

  test.each(Object.keys(VALUES))("is told of %s up to its limits, and of nothing within them", async (field) => {
    const { taken = [], refused = [] } = VALUES[field] ?? {};
    for (const value of taken) {
      const { status, text } = await open({ ...OPENING, [field]: value });
      expect(status, `${text} for ${JSON.stringify(value).slice(0, 300)}`).toBe(201);
    }
    for (const value of refused) {
      const answered = await open({ ...OPENING, [field]: value });
      const why = `${answered.text.slice(0, 300)} for ${JSON.stringify(value).slice(0, 300)}`;
      expect(answered.status, why).toBe(400);
      expect(
        named(answered).map((name) => name.split("/")[1]),
        why,
      ).toContain(field);
      expect(new Set(named(answered).map((name) => name.split("/")[1])).size, why).toBe(1);
    }
  });

  it("is an urgency that is claimed for what has none", async () => {
    expect(named(await open({ ...OPENING, requestType: "petition" }))).toEqual(["/priority"]);
  });

  const withField = (field: string) => `${JSON.stringify(OPENING).slice(0, -1)},${field}}`;

  test.each([
    ["an unknown field", withField('"status":"closed"'), ["/status"]],
    ["a field of somebody else", withField('"channel":"phone"'), ["/channel"]],
    ["a field that comes twice", withField('"subject":"otro"'), ["/subject"]],
    ["a field that comes twice in another writing", withField('"\\u0073ubject":"otro"'), ["/subject"]],
    ["a prototype", withField('"__proto__":{"consent":true}'), ["/__proto__"]],
    [
      "a prototype inside",
      withField('"document":{"type":"CC","number":"123","__proto__":{}}'),
      ["/document/__proto__"],
    ],
    ["a name that a pointer escapes", withField('"a/b~c":1'), ["/a~1b~0c"]],
    ["a deep nest", withField(`"deep":${"[".repeat(50_000)}${"]".repeat(50_000)}`), ["/deep"]],
    ["a list", `[${JSON.stringify(OPENING)}]`, [""]],
    ["null", "null", [""]],
    ["a text", '"hola"', [""]],
    ["nothing", "", [""]],
    ["half of it", JSON.stringify(OPENING).slice(0, -5), [""]],
    ["a comma too many", `${JSON.stringify(OPENING).slice(0, -1)},}`, [""]],
    ["JavaScript", "{subject:'a'}", [""]],
    ["a NUL between fields", withField('\u0000"a":1'), [""]],
  ])("is %s", async (_, body, fields) => {
    const answered = await open(body);
    expect(answered.status).toBe(400);
    expect(named(answered)).toEqual(fields);
  });

  it("is a thousand unknown fields, of which a hundred are named", async () => {
    const many = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`f${index}`, index]));
    expect(named(await open({ ...OPENING, ...many }))).toHaveLength(100);
  });

  it("is a byte that is not UTF-8", async () => {
    const { POST } = await import("#app/api/v1/requests/route.ts");
    const bytes = Buffer.from(JSON.stringify({ ...OPENING, subject: "XX" }));
    bytes[bytes.indexOf("XX")] = 0xff;
    const asked = new Request("http://localhost/api/v1/requests", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: bytes,
    });
    expect((await POST(asked, { params: Promise.resolve({}) })).status).toBe(400);
  });

  it("is a parameter in its address", async () => {
    expect(named(await call("POST", "/api/v1/requests?debug=1", { body: OPENING }))).toEqual(["?debug"]);
  });
});

describe("a body", () => {
  test.each([
    ["application/json", 201],
    ["application/json; charset=utf-8", 201],
    ['Application/JSON;charset="UTF-8"', 201],
    ["application/json; profile=x", 201],
    ["application/json; charset=latin1", 415],
    ["application/x-www-form-urlencoded", 415],
    ["text/plain", 415],
    ["multipart/form-data; boundary=x", 415],
    ["application/json+x", 415],
    ["application/jsonp", 415],
    ["", 415],
  ])("of type %j is answered %i", async (type, status) => {
    expect((await open(OPENING, { "content-type": type })).status).toBe(status);
  });

  it("that is compressed is not read", async () => {
    expect((await open(OPENING, { "content-encoding": "gzip" })).status).toBe(415);
  });

  const sized = (bytes: number) => {
    const empty = Buffer.byteLength(JSON.stringify({ ...OPENING, more: "" }));
    return JSON.stringify({ ...OPENING, more: "x".repeat(bytes - empty) });
  };

  it("is looked at up to 256 kB, counted as it comes", async () => {
    expect(named(await open(sized(256 * 1_024)))).toEqual(["/more"]);
    expect((await open(sized(256 * 1_024 + 1))).status).toBe(413);
    expect((await open("{}", { "content-length": "99999999" })).status).toBe(413);
  });
});

describe("openings from one address", () => {
  it("are 300 a minute; then they are asked to wait, but for who has a token", async () => {
    const { token } = await someone(1);
    await db().throttle.deleteMany();
    for (let count = 0; count < 3; count += 1) await open(OPENING);
    await db().throttle.updateMany({ data: { count: 299 } });
    expect((await open({})).status).toBe(400);
    expect((await open(OPENING)).status).toBe(201);
    const over = await open(OPENING);
    expect(over.status).toBe(429);
    expect(Number(over.headers.get("retry-after"))).toBe(60);
    expect((await call("POST", "/api/v1/requests", { body: OPENING, token })).status).toBe(201);
    expect((await call("POST", "/api/v1/requests", { body: OPENING, token: `${token}x` })).status).toBe(429);
    fromAnotherAddress();
    expect((await open(OPENING)).status).toBe(201);
  });

  it("are let in again after a minute", async () => {
    await open(OPENING);
    await db().throttle.updateMany({ data: { count: 300 } });
    standStill(NOW + 59_999);
    expect((await open(OPENING)).status).toBe(429);
    standStill(NOW + 60_000);
    expect((await open(OPENING)).status).toBe(201);
  });
});

describe("following a request", () => {
  const follow = (token: string) => call("GET", `/api/v1/requests/${token}`);
  const write = (token: string, body: unknown) => call("POST", `/api/v1/requests/${token}/messages`, { body });

  it("shows what was written in public and nothing of the desk's own", async () => {
    const { number, followToken: link } = await opened();
    const agent = await someone(1);
    for (const visibility of ["internal", "public"])
      await call("POST", `/api/v1/tickets/${number}/messages`, {
        token: agent.token,
        body: { visibility, text: `canario ${visibility}` },
      });
    expect((await write(link, { text: "gracias\npor todo" })).body).toEqual({
      at: "2026-11-24T10:00:00-05:00",
      from: "customer",
      name: OPENING.name,
      text: "gracias\npor todo",
    });
    const { body, text } = await follow(link);
    expect(body).toEqual({
      number,
      subject: OPENING.subject,
      requestType: "incident",
      status: "open",
      openedAt: "2026-11-24T10:00:00-05:00",
      messages: [
        { at: "2026-11-24T10:00:00-05:00", from: "customer", name: OPENING.name, text: OPENING.text },
        { at: "2026-11-24T10:00:00-05:00", from: "desk", name: agent.name, text: "canario public" },
        { at: "2026-11-24T10:00:00-05:00", from: "customer", name: OPENING.name, text: "gracias\npor todo" },
      ],
    });
    expect(text).not.toContain("internal");
    expect(text).not.toContain(agent.email);
  });

  it("says of a reply that was taken back that it was, in the language that is asked for", async () => {
    const { number, followToken: link } = await opened();
    const { token } = await someone(1);
    const sent = { visibility: "public", text: "para otro cliente" };
    const { body } = await call("POST", `/api/v1/tickets/${number}/messages`, { token, body: sent });
    await db().message.update({ where: { id: body.id }, data: { takenBackAt: new Date(NOW) } });
    const spanish = await follow(link);
    expect(spanish.body.messages[1].text).toBe("El equipo de soporte retiró esta respuesta.");
    expect(spanish.text).not.toContain("para otro cliente");
    const english = await call("GET", `/api/v1/requests/${link}`, { headers: { "accept-language": "en" } });
    expect(english.body.messages[1].text).toBe("The support team took this reply back.");
    expect(english.headers.get("content-language")).toBe("en");
    const desk = await call("GET", `/api/v1/tickets/${number}`, { token });
    expect(desk.body.timeline.at(-1)).toMatchObject({ kind: "status" });
    expect(desk.body.timeline.find(({ kind }: { kind: string }) => kind === "message")).toMatchObject({
      takenBack: true,
    });
  });

  it("answers a dead link as one that never was, to a reader and to a writer", async () => {
    const renewed = await opened();
    await renewedLink(renewed.number);
    const ended = await opened();
    await db().ticket.update({
      where: { number: ended.number },
      data: {
        status: "closed",
        solvedAt: new Date(NOW),
        closedAt: new Date(NOW - 60 * 86_400_000),
        closedAs: "solved",
      },
    });
    const unknown = await follow(followToken("nobody", 1));
    expect(unknown.status).toBe(404);
    for (const link of [renewed.followToken, ended.followToken, "x", "a".repeat(10_000), "%00", "..%2f"]) {
      expect((await follow(link)).text).toBe(unknown.text);
      expect((await write(link, { nothing: "right" })).text).toBe(unknown.text);
    }
  });

  it("lets the customer answer what waits for them, and not what is closed, which says where to go", async () => {
    const { number, followToken: link } = await opened();
    const actor = await someone(1);
    const move = (version: number, status: "waiting" | "solved" | "closed") =>
      changeTicket({ actor, now: NOW, number, version, changes: { status } });
    await move(1, "waiting");
    expect((await write(link, { text: "aquí está" })).status).toBe(201);
    expect((await follow(link)).body.status).toBe("open");
    await move(3, "solved");
    await move(4, "closed");
    expect(named(await write(link, { text: "" }))).toEqual(["/text"]);
    const closed = await write(link, { text: "sigue igual" });
    expect(closed.status).toBe(409);
    expect(closed.body).toMatchObject({ newRequest: "http://localhost:3000/solicitud" });
    expect(closed.body.detail).toContain("Abra una nueva");
    expect((await follow(link)).body).toMatchObject({ status: "closed", messages: { length: 2 } });
  });

  test.each([
    ["without a text", {}, ["/text"]],
    ["with a field of the desk", { text: "a".repeat(20_000), visibility: "internal" }, ["/visibility"]],
    ["that is too long", { text: "a".repeat(20_001) }, ["/text"]],
    ["with a NUL", { text: "\u0000" }, ["/text"]],
    ["that is a number", { text: 5 }, ["/text"]],
    ["that is a list", [], [""]],
  ])("refuses a message %s", async (_, body, fields) => {
    const { followToken: link } = await opened();
    const answered = await write(link, body);
    expect(answered.status).toBe(400);
    expect(named(answered)).toEqual(fields);
  });
});

describe("an address", () => {
  test.each([
    ["/api/v1/requests", "POST, OPTIONS"],
    ["/api/v1/requests/x", "GET, HEAD, OPTIONS"],
    ["/api/v1/requests/x/messages", "POST, OPTIONS"],
    ["/api/v1/tickets", "GET, POST, HEAD, OPTIONS"],
    ["/api/v1/tickets/x", "GET, PATCH, HEAD, OPTIONS"],
    ["/api/v1/tickets/x/messages", "POST, OPTIONS"],
    ["/api/v1/tickets/x/escalations", "POST, OPTIONS"],
  ])("%s takes %s, says so, and lets no other site in", async (path, allow) => {
    const taken = allow.split(", ");
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"] as const) {
      if (taken.includes(method)) continue;
      const { status, headers } = await call(method, path);
      expect([method, status, headers.get("allow")]).toEqual([method, 405, allow]);
    }
    const asked = await call("OPTIONS", path, { headers: { origin: "https://elsewhere.example" } });
    expect([asked.status, asked.headers.get("allow")]).toEqual([204, allow]);
  });
});
