import { othersThan } from "#lib/api/methods.ts";
import { readClock } from "#lib/clock.ts";
import { askingActor } from "#lib/desk/asking.ts";
import { jsonAnswer } from "#lib/desk/json-answer.ts";
import { readListAddress } from "#lib/desk/list-address.ts";
import { readList } from "#lib/desk/read-list.ts";
import { done, refused } from "#lib/outcome.ts";

/** A list again, for a page that shows it. */
export async function GET(request: Request): Promise<Response> {
  const actor = await askingActor(request.headers);
  if (actor === null) return jsonAnswer(refused({ kind: "not_signed_in" }));
  const address = readListAddress(new URL(request.url).searchParams);
  return jsonAnswer(done(await readList(address, { actor, now: readClock() })));
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = othersThan("GET");
