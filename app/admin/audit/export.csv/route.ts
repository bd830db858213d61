import { answerAuditTable } from "#lib/audit/answer-audit-table.ts";
import { readAuditAddress } from "#lib/audit/audit-address.ts";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { readClock } from "#lib/clock.ts";
import { currentSessionId, deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { may } from "#lib/people/rights.ts";
import { sessionActor } from "#lib/people/session.ts";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireRight("read_audit");
  const now = readClock();
  const sessionId = (await currentSessionId()) ?? "";
  const mayStill = async () => {
    const reader = await sessionActor(sessionId, readClock());
    return reader !== null && may(reader, "read_audit");
  };
  const table = await answerAuditTable(readAuditAddress(new URL(request.url).searchParams), {
    ...{ actor, now, goesOn: mayStill },
    ...{ language: await deskLanguage(), zone: await deskZone(now) },
  });
  return table ?? new Response(null, { status: 404 });
}
