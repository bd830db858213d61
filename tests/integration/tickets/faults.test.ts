import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { BuiltInDatabase } from "#prisma/embedded.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";
import { SECRET } from "#tests/fixtures/secret.ts";
import type { Job, Order, Report } from "./fault-writer.ts";
import { killDatabase } from "./kill-database.ts";
import { replayed, rowOf } from "./replay.ts";
import { INCIDENT, NOW, opened, person } from "./scene.ts";

/** Of each kind; the last of them are on their way when the fault comes. */
const JOBS = 40;
/** It comes when so many of all have been acknowledged. */
const ACKNOWLEDGED_BEFORE = [3, 80];

let server: BuiltInDatabase;
let folder: string;
let remove: () => void;
let actor: Actor;

beforeAll(async () => {
  ({ server, folder, remove } = await startOwnServer());
  await prepareDatabase(server, () => {});
  process.env.DATABASE_URL = server.appUrl;
  process.env.SECRET = SECRET;
  actor = await person(1);
});
afterAll(async () => {
  (await snapshot()).stop();
  await db().$disconnect();
  await server.stop();
  remove();
});

function startWriter(order: Order): { child: ChildProcess; reports: Map<string, Report["became"]> } {
  const child = fork("tests/integration/tickets/fault-writer.ts", [], {
    execArgv: ["--conditions=react-server", "--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const reports = new Map<string, Report["became"]>();
  child.on("message", (report: Report | null) => {
    if (report) reports.set(report.key, report.became);
  });
  child.send(order);
  return { child, reports };
}

async function jobsOn(run: string): Promise<Job[]> {
  const jobs: Job[] = [];
  for (let index = 0; index < JOBS; index++)
    for (const does of ["open", "answer", "attach", "write", "change"] as const) {
      // An opening needs no ticket; the others have one each, so that what became of it says what became of them.
      const { id, number } = does === "open" ? { id: "", number: "" } : await opened();
      jobs.push({ key: `${run} ${does} ${index}`, does, ticketId: id, number });
    }
  return jobs;
}

const FAULTS = ["the web server", "the database", "both"].flatMap((killed) =>
  ACKNOWLEDGED_BEFORE.map((after) => [killed, after] as const),
);

test.each(FAULTS)(
  "kill -9 of %s after %i acknowledged writes: each of them is there once, none by half, and all can be sent again",
  async (killed, after) => {
    const jobs = await jobsOn(`${killed} ${after}`);
    const { child, reports } = startWriter({ jobs, actor, now: NOW });
    const acknowledged = () => [...reports].filter(([, became]) => became === "kept").map(([key]) => key);
    const ended = once(child, "exit");
    await new Promise<void>((resolve) => {
      child.on("message", () => {
        if (acknowledged().length >= after) resolve();
      });
    });
    if (killed !== "the database") child.kill("SIGKILL");
    if (killed !== "the web server") server = await killDatabase(server, folder);
    await ended;
    const before = acknowledged();
    expect(before.length).toBeGreaterThanOrEqual(after);
    expect(before.length).toBeLessThan(jobs.length);
    await expectWhole(jobs, new Set(before));

    // Whoever was not answered sends again; so does, for good measure, who was.
    const again = startWriter({ jobs, actor, now: NOW });
    await once(again.child, "exit");
    for (const { key, does } of jobs) {
      // A change is sent with the version that was seen: one that was made is not made again.
      const expected = does === "change" ? ["kept", "refused"] : ["kept"];
      expect(expected, key).toContain(again.reports.get(key));
    }
    await expectWhole(jobs, new Set(jobs.map(({ key }) => key)));
  },
);

/** What must be there is there, what may be there is there once at most, and all that is there is whole. */
async function expectWhole(jobs: readonly Job[], mustBeThere: ReadonlySet<string>): Promise<void> {
  await db().$disconnect();
  const owner = new pg.Client({ connectionString: server.ownerUrl });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ key: string; count: number }>(
      `SELECT key, count(*)::int FROM (
         SELECT "subject" AS key FROM "Ticket" UNION ALL SELECT "text" FROM "Message"
         UNION ALL SELECT "data"->'to'->>0 FROM "TicketEvent" WHERE "kind" = 'tags'
       ) written GROUP BY key`,
    );
    const times = new Map(rows.map(({ key, count }) => [key, count]));
    for (const { key } of jobs) {
      const there = times.get(key) ?? 0;
      expect(there, key).toBeLessThanOrEqual(1);
      if (mustBeThere.has(key)) expect(there, key).toBe(1);
    }
    const halves = await owner.query(
      `SELECT 'ticket without its event' AS half FROM "Ticket" t
         WHERE NOT EXISTS (SELECT FROM "TicketEvent" e WHERE e."ticketId" = t."id" AND e."kind" = 'opened')
       UNION ALL SELECT 'message without its event' FROM "Message" m
         WHERE NOT EXISTS (SELECT FROM "TicketEvent" e WHERE e."messageId" = m."id")
       UNION ALL SELECT 'file without all of its bytes' FROM "Attachment" a WHERE a."ticketId" IS NOT NULL AND a."size" <>
         (SELECT coalesce(sum(length("bytes")), 0) FROM "AttachmentPart" p WHERE p."attachmentId" = a."id")
       UNION ALL SELECT 'message without its file' FROM "Message" m WHERE m."text" LIKE '% attach %' AND 1 <>
         (SELECT count(*) FROM "Attachment" a WHERE a."messageId" = m."id")
       UNION ALL SELECT 'key without its result' FROM "IdempotencyKey" WHERE "result" = ''`,
    );
    expect(halves.rows).toEqual([]);
  } finally {
    await owner.end();
  }
  for (const { ticketId } of jobs)
    if (ticketId !== "") expect((await rowOf(ticketId)).fields).toEqual(await replayed(ticketId, INCIDENT.requestType));
}
