import { othersThan } from "#lib/api/methods.ts";
import { readClock } from "#lib/clock.ts";
import { ticketHub } from "#lib/live/ticket-hub.ts";
import { ticketStream } from "#lib/live/ticket-stream.ts";
import { currentSessionId } from "#lib/people/current-actor.ts";
import { watchingActor } from "#lib/people/session.ts";

/** What happens to tickets, while it happens, for one browser of somebody who is signed in. */
export async function GET(request: Request): Promise<Response> {
  const session = await currentSessionId();
  const mayGoOn = async () => session !== null && (await watchingActor(session, readClock())) !== null;
  if (!(await mayGoOn())) return new Response(null, { status: 401, headers: { "cache-control": "no-store" } });
  const lastEventId = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("since");
  return new Response(ticketStream(await ticketHub(), { lastEventId, mayGoOn, signal: request.signal }), {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      // No proxy may gather, compress or keep what is to be told at once.
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = othersThan("GET");
