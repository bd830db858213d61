import { othersThan } from "#lib/api/methods.ts";
import { readClock } from "#lib/clock.ts";
import { askingActor } from "#lib/desk/asking.ts";
import { jsonAnswer } from "#lib/desk/json-answer.ts";
import { readStart } from "#lib/desk/read-start.ts";
import { done, refused } from "#lib/outcome.ts";

/** What the day begins with again, for a page that shows it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor(request.headers);
  if (actor === null) return jsonAnswer(refused({ kind: "not_signed_in" }));
  return jsonAnswer(done(await readStart({ actor, now: readClock() })));
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = othersThan("GET");
