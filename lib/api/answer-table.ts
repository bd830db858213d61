import "server-only";
import { z } from "zod";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { tableFileName } from "#lib/i18n/table-words.ts";
import { logFailure } from "#lib/outage.ts";
import { currentSessionId } from "#lib/people/current-actor.ts";
import { may } from "#lib/people/rights.ts";
import { type SignedIn, sessionActor } from "#lib/people/session.ts";
import { routes } from "#lib/routes.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import type { Separator } from "#lib/tickets/csv.ts";
import { textStream } from "#lib/tickets/csv-stream.ts";
import { csvTable } from "#lib/tickets/csv-table.ts";
import { ticketRows } from "#lib/tickets/ticket-rows.ts";
import { problem } from "./problem.ts";
import { readQuery } from "./query.ts";
import { busy } from "./respond.ts";
import { filterOf, ticketFilter } from "./ticket-question.ts";

const SEPARATOR_NAMES = ["comma", "semicolon"] as const satisfies readonly Separator[];

const tableQuestionSchema = z.strictObject({ ...ticketFilter, separator: z.enum(SEPARATOR_NAMES).optional() });

/**
 * The tickets of a view and its filters as a table for a spreadsheet, for who is signed in at the desk: in their
 * language, streamed, and broken off when their session ends.
 */
export async function answerTable(request: Request, whoAsks: () => Promise<SignedIn | null>): Promise<Response> {
  try {
    const now = readClock();
    const [person, sessionId] = [await whoAsks(), await currentSessionId()];
    const { pathname, search } = new URL(request.url);
    if (!person || sessionId === null)
      return new Response(null, {
        status: 303,
        headers: { location: routes.signIn(`${pathname}${search}`), "cache-control": "no-store" },
      });
    const { actor, language } = person;
    if (!may(actor, "export_tickets")) return problem(request, 403);
    const query = readQuery(request, tableQuestionSchema);
    if (!query.ok) return query.response;
    const inForce = await (await snapshot()).inForce(now);
    if (!inForce) return busy(request);
    const { catalogue, zone } = inForce.revision;
    const { separator = "comma", ...asked } = query.value;
    const filter = filterOf(asked);
    const table = csvTable(ticketRows(filter, { actor, now }), { language, separator, catalogue, zone });
    const stillSignedIn = async () => (await sessionActor(sessionId, readClock())) !== null;
    const name = tableFileName(language, filter.view, filter.query !== undefined, wallTimeAt(zone, now).date);
    return new Response(textStream(table, stillSignedIn), {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${name}"`,
        "content-language": language,
        "cache-control": "no-store",
        "x-robots-tag": "noindex",
        // A proxy that gathers an answer would hold a million rows.
        "x-accel-buffering": "no",
      },
    });
  } catch (error) {
    logFailure("the table of tickets failed", error);
    return busy(request);
  }
}
