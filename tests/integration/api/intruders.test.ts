import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { type Call, call, fromAnotherAddress, NOW, OPENING, opened, someone, standStill } from "./calls.ts";

deskForSuite();

const CALLERS = [
  "nobody",
  "a made-up token",
  "another scheme",
  "a revoked token",
  "a disabled person",
  "a link",
  "a cookie",
  "tier 1",
  "tier 2",
  "tier 3",
  "an admin",
] as const;
type Caller = (typeof CALLERS)[number];

const credentials = new Map<Caller, Record<string, string>>([["nobody", {}]]);
const RUBBISH = "{ rubbish";

beforeAll(async () => {
  standStill();
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
  const revoked = await someone(3, "admin");
  await db().accessToken.updateMany({ where: { personId: revoked.id }, data: { revokedAt: new Date(NOW) } });
  const disabled = await someone(3, "admin");
  await db().person.update({ where: { id: disabled.id }, data: { disabledAt: new Date(NOW) } });
  const admin = await someone(1, "admin");
  const link = (await opened()).followToken;
  for (const [caller, headers] of [
    ["a made-up token", bearer(`ca_${"x".repeat(43)}`)],
    ["another scheme", { authorization: `Basic ${Buffer.from(`a:${admin.token}`).toString("base64")}` }],
    ["a revoked token", bearer(revoked.token)],
    ["a disabled person", bearer(disabled.token)],
    ["a link", bearer(link)],
    ["a cookie", { cookie: `session=${admin.token}; __Host-session=${admin.token}` }],
    ["tier 1", bearer((await someone(1)).token)],
    ["tier 2", bearer((await someone(2)).token)],
    ["tier 3", bearer((await someone(3)).token)],
    ["an admin", bearer(admin.token)],
  ] as const)
    credentials.set(caller, headers);
});
beforeEach(() => {
  fromAnotherAddress();
  standStill();
});

/** What strangers get, then tiers 1, 2 and 3, then an administrator. */
type Row = {
  readonly name: string;
  readonly method: Call;
  readonly path: (ticket: { number: string; followToken: string }) => string;
  readonly body?: unknown;
  readonly gets: readonly [stranger: number, tier1: number, tier2: number, tier3: number, admin: number];
};

const ticket = ({ number }: { number: string }) => `/api/v1/tickets/${number}`;

// On a ticket of tier 2. What somebody may not do is refused before anything that they sent is looked at.
const ROWS: readonly Row[] = [
  {
    name: "opens a request",
    method: "POST",
    path: () => "/api/v1/requests",
    body: OPENING,
    gets: [201, 201, 201, 201, 201],
  },
  {
    name: "follows a request by its link",
    method: "GET",
    path: ({ followToken }) => `/api/v1/requests/${followToken}`,
    gets: [200, 200, 200, 200, 200],
  },
  {
    name: "follows a request by its number",
    method: "GET",
    path: ({ number }) => `/api/v1/requests/${number}`,
    gets: [404, 404, 404, 404, 404],
  },
  { name: "lists tickets", method: "GET", path: () => "/api/v1/tickets", gets: [401, 200, 200, 200, 200] },
  {
    name: "lists tickets by what does not exist",
    method: "GET",
    path: () => "/api/v1/tickets?view=x",
    gets: [401, 400, 400, 400, 400],
  },
  {
    name: "logs a call",
    method: "POST",
    path: () => "/api/v1/tickets",
    body: { ...OPENING, channel: "phone" },
    gets: [401, 201, 201, 201, 201],
  },
  {
    name: "logs rubbish",
    method: "POST",
    path: () => "/api/v1/tickets",
    body: RUBBISH,
    gets: [401, 400, 400, 400, 400],
  },
  { name: "reads it", method: "GET", path: ticket, gets: [401, 200, 200, 200, 200] },
  {
    name: "changes it",
    method: "PATCH",
    path: ticket,
    body: { version: 1, priority: "P1" },
    gets: [401, 403, 200, 200, 200],
  },
  { name: "changes it by rubbish", method: "PATCH", path: ticket, body: RUBBISH, gets: [401, 403, 400, 400, 400] },
  {
    name: "changes an older version of it",
    method: "PATCH",
    path: ticket,
    body: { version: 9 },
    gets: [401, 403, 409, 409, 409],
  },
  {
    name: "closes it",
    method: "PATCH",
    path: ticket,
    body: { version: 1, status: "closed" },
    gets: [401, 403, 409, 409, 409],
  },
  {
    name: "answers the customer",
    method: "POST",
    path: (at) => `${ticket(at)}/messages`,
    body: { visibility: "public", text: "hola" },
    gets: [401, 403, 201, 201, 201],
  },
  {
    name: "answers the customer with nothing",
    method: "POST",
    path: (at) => `${ticket(at)}/messages`,
    body: { visibility: "public", text: "" },
    gets: [401, 403, 400, 400, 400],
  },
  {
    name: "notes",
    method: "POST",
    path: (at) => `${ticket(at)}/messages`,
    body: { visibility: "internal", text: "hola" },
    gets: [401, 201, 201, 201, 201],
  },
  {
    name: "notes nothing",
    method: "POST",
    path: (at) => `${ticket(at)}/messages`,
    body: { visibility: "internal", text: "" },
    gets: [401, 400, 400, 400, 400],
  },
  {
    name: "escalates it",
    method: "POST",
    path: (at) => `${ticket(at)}/escalations`,
    body: { version: 1, reason: "No responde." },
    gets: [401, 403, 201, 201, 201],
  },
  {
    name: "escalates it by rubbish",
    method: "POST",
    path: (at) => `${ticket(at)}/escalations`,
    body: RUBBISH,
    gets: [401, 403, 400, 400, 400],
  },
  {
    name: "hands it back",
    method: "POST",
    path: (at) => `${ticket(at)}/escalations`,
    body: { version: 1, reason: "Es de ustedes.", direction: "back" },
    gets: [401, 403, 201, 201, 201],
  },
  {
    name: "names the tier that it goes to",
    method: "POST",
    path: (at) => `${ticket(at)}/escalations`,
    body: { version: 1, reason: "No responde.", tier: 3 },
    gets: [401, 403, 403, 403, 201],
  },
];

function column(caller: Caller): number {
  switch (caller) {
    case "tier 1":
      return 1;
    case "tier 2":
      return 2;
    case "tier 3":
      return 3;
    case "an admin":
      return 4;
    default:
      return 0;
  }
}

describe.each(ROWS)("who $name", ({ method, path, body, gets }) => {
  test.each(CALLERS)("is %s", async (caller) => {
    const at = await opened();
    await db().ticket.update({ where: { number: at.number }, data: { tier: 2 } });
    const headers = credentials.get(caller) ?? {};
    const answered = await call(method, path(at), { headers, ...(body === undefined ? {} : { body }) });
    expect(answered.status, answered.text).toBe(gets[column(caller)]);
    const refused = answered.status >= 400;
    const mayRead = column(caller) > 0;
    const { version } = await db().ticket.findUniqueOrThrow({ where: { number: at.number } });
    if (refused) expect(version).toBe(1);
    if (refused && !mayRead) expect(answered.text).not.toContain(OPENING.email);
  });
});

test("who may not is told to the audit log, with what they asked for; who is nobody is not", async () => {
  const [{ number }, agent] = [await opened(), await someone(1)];
  await db().ticket.update({ where: { number }, data: { tier: 2 } });
  const body = { version: 1, priority: "P1" };
  expect((await call("PATCH", ticket({ number }), { token: agent.token, body })).status).toBe(403);
  expect((await call("PATCH", ticket({ number }), { body })).status).toBe(401);
  const said = await db().auditEntry.findMany({
    where: { kind: "refused", data: { path: ["path"], string_contains: number } },
  });
  expect(said.map(({ actorId, data }) => ({ actorId, data }))).toEqual([
    { actorId: agent.id, data: { right: null, path: `PATCH ${ticket({ number })}` } },
  ]);
});

describe("the link of another request", () => {
  test("opens that request and no other, and a token of the desk is no link", async () => {
    const [mine, other] = [await opened({ subject: "La mía" }), await opened({ subject: "La otra" })];
    const { body } = await call("GET", `/api/v1/requests/${other.followToken}`);
    expect(body.subject).toBe("La otra");
    const half = `${mine.followToken.slice(0, 20)}${other.followToken.slice(20)}`;
    const { token } = await someone(3, "admin");
    for (const link of [half, token, mine.followToken.toLowerCase(), `${mine.followToken}=`])
      expect((await call("GET", `/api/v1/requests/${link}`)).status).toBe(404);
  });
});

describe("an appeal", () => {
  test("is not decided by who answered the matter, at any tier, and that is said before anything else", async () => {
    const [handler, other] = [await someone(3, "admin"), await someone(1)];
    const complaint = await opened({ requestType: "claim", priority: undefined });
    await call("POST", `/api/v1/tickets/${complaint.number}/messages`, {
      token: handler.token,
      body: { visibility: "public", text: "No procede." },
    });
    const appeal = await opened({ requestType: "appeal", priority: undefined });
    for (const body of [{ version: 1, status: "solved" }, RUBBISH])
      expect((await call("PATCH", ticket(appeal), { token: handler.token, body })).status).toBe(403);
    const reply = { visibility: "public", text: "" };
    expect((await call("POST", `${ticket(appeal)}/messages`, { token: handler.token, body: reply })).status).toBe(403);
    const solved = { version: 1, status: "solved" };
    expect((await call("PATCH", ticket(appeal), { token: other.token, body: solved })).status).toBe(200);
  });
});
