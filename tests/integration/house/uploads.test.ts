import { createHash, randomUUID } from "node:crypto";
import { type ClientRequest, request as httpRequest } from "node:http";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { db } from "#lib/db.ts";
import { writeOnce } from "#lib/desk/write-once.ts";
import type { Actor } from "#lib/people/actor.ts";
import { routes } from "#lib/routes.ts";
import { HELD_FOR_MS } from "#lib/tickets/hold-form.ts";
import { sweep } from "#lib/tickets/sweep.ts";
import { withClient } from "#tests/fixtures/database.ts";
import { Desk } from "#tests/fixtures/desk.ts";
import { startSessionOf } from "#tests/fixtures/people.ts";
import { openRequest } from "#tests/fixtures/requests.ts";
import { type ServedDesk, serveDesk, stopServing } from "#tests/integration/house/served-desk.ts";
import { until } from "#tests/integration/house/until.ts";
import { killDatabase } from "#tests/integration/tickets/kill-database.ts";

const AT = "2026-11-24T10:00:00-05:00";
const NOW = Date.parse(AT);
const HOUR_MS = 60 * 60_000;
const MB = 1024 * 1024;
const BOUNDARY = "----of-the-tests";

let served: ServedDesk;
beforeAll(async () => {
  served = await serveDesk(AT);
});
afterAll(() => stopServing(served));

/** The bytes of a file, each its own, and what tells them. */
function content(seed: string, size: number): { readonly bytes: Buffer; readonly sha256: string } {
  const bytes = Buffer.alloc(size, createHash("sha256").update(seed).digest());
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

type Sent = { readonly path: string; readonly headers: Record<string, string>; readonly body: Buffer };
type Answered = { readonly status: number; readonly body: string };

function openingForm(key: string, files: readonly { readonly name: string; readonly bytes: Buffer }[]): Sent {
  const fields = { key, requestType: "complaint", anonymous: "1", subject: key, text: "Van dos archivos." };
  const parts = [
    ...Object.entries(fields).map(
      ([name, value]) => `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    ...files.flatMap(({ name, bytes }) => [
      `--${BOUNDARY}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`,
      bytes,
      "\r\n",
    ]),
    `--${BOUNDARY}--\r\n`,
  ];
  return {
    path: routes.sendRequest("es"),
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}`, accept: "application/json" },
    body: Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part))),
  };
}

/** Begins to send; the rest follows when it is told to. `answered` is null where the line broke. */
function begin({ path, headers, body }: Sent, first: number) {
  const request: ClientRequest = httpRequest(`${served.desk.url}${path}`, {
    method: "POST",
    headers: { ...headers, "sec-fetch-site": "same-origin", "content-length": String(body.length) },
    agent: false,
  });
  const answered = new Promise<Answered | null>((resolve) => {
    request.on("error", () => resolve(null));
    request.on("response", (response) => {
      let said = "";
      response.on("data", (chunk) => {
        said += chunk;
      });
      response.on("error", () => resolve(null));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: said }));
    });
  });
  request.write(body.subarray(0, first));
  return { answered, rest: () => request.end(body.subarray(first)) };
}

async function send(sent: Sent): Promise<Answered> {
  const { answered, rest } = begin(sent, 0);
  rest();
  const answer = await answered;
  if (!answer) throw new Error("the line broke although nothing was killed");
  return answer;
}

/** Asked as the owner of the database: the connections of the desk are what is being killed. */
async function rows<Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> {
  return withClient(served.server.ownerUrl, async (owner) => (await owner.query<Row>(sql, values)).rows);
}

async function partsOfArriving(): Promise<number> {
  const [row] = await rows<{ count: number }>(
    `SELECT count(*)::int FROM "AttachmentPart" p JOIN "Attachment" a ON a."id" = p."attachmentId" WHERE a."sha256" = ''`,
  );
  return row?.count ?? 0;
}

type Killed = "the web server" | "the database" | "both";

async function kill(killed: Killed): Promise<void> {
  if (killed !== "the database") await served.desk.kill();
  if (killed !== "the web server") {
    served = { ...served, server: await killDatabase(served.server, served.folder) };
    await db().$disconnect();
  }
  if (killed !== "the database") served = { ...served, desk: await Desk.start(served.server, AT) };
}

/** What no moment may show: a file that is somebody's to read, and not whole. */
async function expectNoHalves(): Promise<void> {
  const halves = await rows(
    `SELECT a."name" FROM "Attachment" a WHERE a."sha256" <> '' AND a."size" <>
       (SELECT coalesce(sum(length("bytes")), 0) FROM "AttachmentPart" p WHERE p."attachmentId" = a."id")
     UNION ALL SELECT a."name" FROM "Attachment" a WHERE a."sha256" = '' AND a."ticketId" IS NOT NULL`,
  );
  expect(halves).toEqual([]);
}

/** A web server that lives says what became of it: done, where the database came back in time, or busy. One that died says nothing. */
function expectFair(answer: Answered | null, killed: Killed, share: number): void {
  if (killed === "the database") expect([200, 201, 503]).toContain(answer?.status);
  else if (share < 1) expect(answer).toBeNull();
}

const KILLED = ["the web server", "the database", "both"] as const satisfies readonly Killed[];
/** How much of it has been sent, and how many parts of its file have been written, when the fault comes. */
const MOMENTS = [
  ["the first file is on its way", 0.4, 1],
  ["the last file is on its way", 0.9, 2],
  ["all of it has just been sent", 1, 0],
] as const;
const FAULTS = KILLED.flatMap((killed) =>
  MOMENTS.map(([moment, share, parts]) => [killed, moment, share, parts] as const),
);

/** So that what one fault has left on its way is not counted for the next. */
afterEach(async () => {
  await sweep(NOW + HOUR_MS);
  expect(await rows(`SELECT FROM "Attachment" WHERE "sha256" = ''`)).toEqual([]);
});

describe("a customer's form", () => {
  test.each(FAULTS)(
    "kill -9 of %s while %s: all of it or nothing, and sent again it is there once",
    async (killed, _moment, share, parts) => {
      const key = randomUUID();
      const files = ["uno.bin", "dos.bin"].map((name) => ({ name, ...content(`${key} ${name}`, MB) }));
      const form = openingForm(key, files);
      const { answered, rest } = begin(form, Math.floor(form.body.length * share));
      if (share === 1) rest();
      await until("parts of the file are written", async () => (await partsOfArriving()) >= parts);
      await kill(killed);
      // Where the web server lives, the sender goes on, and hears that it was busy.
      if (share < 1) rest();
      const answer = await answered;
      expectFair(answer, killed, share);
      await expectNoHalves();
      const openings = () => rows<{ id: string }>(`SELECT "id" FROM "Ticket" WHERE "subject" = $1`, key);
      const before = await openings();
      expect(before.length).toBeLessThanOrEqual(answer?.status === 201 || (answer === null && share === 1) ? 1 : 0);
      if (answer?.status === 201) expect(before).toHaveLength(1);

      // Whoever was not answered sends again; so does, for good measure, who was.
      for (const _ of ["again", "and again"]) expect((await send(form)).status).toBe(201);
      const [opening, ...others] = await openings();
      expect(others).toEqual([]);
      if (before[0]) expect(opening?.id).toBe(before[0].id);
      const stored = await rows(
        `SELECT "name", "sha256", encode(sha256((SELECT string_agg("bytes", ''::bytea ORDER BY "position")
         FROM "AttachmentPart" p WHERE p."attachmentId" = a."id")), 'hex') AS "whole"
       FROM "Attachment" a WHERE "ticketId" = $1 ORDER BY "name"`,
        opening?.id,
      );
      expect(stored).toEqual([...files].reverse().map(({ name, sha256 }) => ({ name, sha256, whole: sha256 })));
      await sweep(NOW + HELD_FOR_MS);
      expect(await rows(`SELECT FROM "Attachment" WHERE "heldFormId" IS NOT NULL`)).toEqual([]);
      expect(await rows(`SELECT FROM "HeldForm"`)).toEqual([]);
    },
  );
});

describe("a file at the desk", () => {
  test.each(FAULTS)(
    "kill -9 of %s while %s: it is attached whole or not at all, and goes once with its answer",
    async (killed, moment, share, parts) => {
      const email = "agente@demo.test";
      const { number } = await openRequest(served.desk);
      const session = await startSessionOf(served.server, email, NOW);
      const name = `${killed}, ${moment}.bin`;
      const { bytes, sha256 } = content(name, MB);
      const file: Sent = {
        path: routes.attach({ number, kind: "public", name }),
        headers: { cookie: `canal-session=${session}`, "content-type": "application/octet-stream" },
        body: bytes,
      };
      const { answered, rest } = begin(file, Math.floor(bytes.length * share));
      if (share === 1) rest();
      await until("parts of the file are written", async () => (await partsOfArriving()) >= parts);
      await kill(killed);
      if (share < 1) rest();
      const answer = await answered;
      expectFair(answer, killed, share);
      await expectNoHalves();
      const held = () =>
        rows<{ id: string }>(
          `SELECT a."id" FROM "Attachment" a JOIN "HeldForm" h ON h."id" = a."heldFormId"
           JOIN "Ticket" t ON t."id" = h."ticketId" WHERE t."number" = $1 AND a."sha256" = $2`,
          number,
          sha256,
        );
      const before = await held();
      if (answer?.status === 200) expect(before).toHaveLength(1);
      else if (share < 1 || answer) expect(before).toEqual([]);

      const again = await send(file);
      expect(again.status).toBe(200);
      const { id } = JSON.parse(again.body);
      expect(await held()).toEqual([{ id }]);
      const { role, tier, ...person } = await db().person.findUniqueOrThrow({ where: { email } });
      const actor: Actor = { id: person.id, email, name: person.name, role, tier: tier === 1 ? 1 : 2, address: null };
      const sending = {
        actor,
        now: NOW,
        number,
        visibility: "public" as const,
        text: name,
        files: [id],
        key: randomUUID(),
      };
      const first = await writeOnce(sending);
      expect(first).toMatchObject({ ok: true });
      expect(await writeOnce(sending)).toEqual(first);
      const gone = await rows(`SELECT "sha256" FROM "Attachment" WHERE "messageId" = $1`, first.ok && first.value.id);
      expect(gone).toEqual([{ sha256 }]);
      expect(await held()).toEqual([]);
    },
  );
});
