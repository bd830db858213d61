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
const OPEN = "/open";

/**
 * The desk's list, as a browser that is signed in gets it, beside plain pages that show the same fifty rows of one query
 * as a table: one that asks who is signed in, as a page with other people's names on it must (the one that counts), and
 * one that shows them to anybody. Neither has what else stands on the desk's page: seven views with their counts,
 * search, keys, who works here, what others change.
 */
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
        const loads: Record<typeof LIST | typeof PLAIN | typeof OPEN, Load[]> = { [LIST]: [], [PLAIN]: [], [OPEN]: [] };
        // In turn, so that a machine that slows down slows all; the first round warms them.
        for (let round = -1; round < ROUNDS; round++)
          for (const page of [LIST, PLAIN, OPEN] as const) {
            const measured = await load(app, page, connections, page === OPEN ? [] : signedIn);
            if (round >= 0) loads[page].push(measured);
          }
        const ours = median(loads[LIST]);
        const said = ({ perSecond, p50, p99 }: Load) => `${Math.round(perSecond)}/s (median ${p50} ms, p99 ${p99} ms)`;
        const beside = (theirs: Load) =>
          `${(ours.perSecond / theirs.perSecond).toFixed(2)} of its rate: ${said(ours)} beside ${said(theirs)}`;
        const at = `${connections} connection${connections === 1 ? "" : "s"}`;
        const [plain, open] = [median(loads[PLAIN]), median(loads[OPEN])];
        rows.push(
          {
            what: `the desk's list beside a plain page for who is signed in, of one query, ${at}`,
            measured: beside(plain),
            wanted: "at least 1",
            met: ours.perSecond >= plain.perSecond,
          },
          {
            what: `for comparison: the desk's list beside a plain page for anybody, of one statement, ${at}`,
            measured: beside(open),
            wanted: "",
            met: null,
          },
        );
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
