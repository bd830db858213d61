import { othersThan } from "#lib/api/methods.ts";
import { readClock } from "#lib/clock.ts";
import { askingActor } from "#lib/desk/asking.ts";
import { jsonAnswer } from "#lib/desk/json-answer.ts";
import { readTicket } from "#lib/desk/read-ticket.ts";
import { done, refused } from "#lib/outcome.ts";

/** A request again, for a page that shows it; null: there is none. */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor(request.headers);
  if (actor === null) return jsonAnswer(refused({ kind: "not_signed_in" }));
  const number = new URL(request.url).searchParams.get("number") ?? "";
  return jsonAnswer(done(await readTicket(number, { actor, now: readClock() })));
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = othersThan("GET");
