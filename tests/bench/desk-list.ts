import path from "node:path";
import { readClock } from "#lib/clock.ts";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { withDb } from "#lib/db.ts";
import { sessionCookieName } from "#lib/people/cookie.ts";
import { startSession } from "#lib/people/session.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";
import { startBenchApp } from "./bench-app.ts";
import { type Load, load, median } from "./page.ts";
import type { Row } from "./row.ts";
import { load as fill, superuser } from "./tickets/load.ts";
import { PEOPLE } from "./tickets/made-up.ts";

const TICKETS = 10_000;
const ROUNDS = 3;
const LIST = "/desk/requests";
const PLAIN = "/plain";

/** The desk's list, as a browser that is signed in gets it, beside a plain page that shows as many rows of one query. */
export async function benchDeskList(): Promise<Row[]> {
  const { server, folder, remove } = await startOwnServer();
  try {
    await prepareDatabase(server, () => {});
    const admin = await superuser(server.ownerUrl, folder);
    await fill(admin, path.dirname(server.cluster), TICKETS);
    await admin.end();
    const app = await startBenchApp(0, server);
    try {
      const [person] = PEOPLE;
      if (!person) throw new Error("there is nobody");
      const session = await withDb(server.appUrl, () => startSession(person.id, "bench", readClock()));
      const signedIn = [`cookie: ${sessionCookieName()}=${session}`];
      const rows: Row[] = [];
      for (const connections of [1, 10]) {
        const list: Load[] = [];
        const plain: Load[] = [];
        // In turn, so that a machine that slows down slows both; the first round warms them.
        for (let round = -1; round < ROUNDS; round++) {
          const each = [await load(app, LIST, connections, signedIn), await load(app, PLAIN, connections)] as const;
          if (round < 0) continue;
          list.push(each[0]);
          plain.push(each[1]);
        }
        const [ours, theirs] = [median(list), median(plain)];
        const said = ({ perSecond, p50, p99 }: Load) => `${Math.round(perSecond)}/s (median ${p50} ms, p99 ${p99} ms)`;
        rows.push({
          what: `the desk's list beside a plain page of one query, ${connections} connection${connections === 1 ? "" : "s"}`,
          measured: `${(ours.perSecond / theirs.perSecond).toFixed(2)} of its rate: ${said(ours)} beside ${said(theirs)}`,
          wanted: "at least 1",
          met: ours.perSecond >= theirs.perSecond,
        });
      }
      return rows;
    } finally {
      await app.stop();
    }
  } finally {
    await server.stop();
    remove();
  }
}
