import { othersThan } from "#lib/api/methods.ts";
import { askingActor } from "#lib/desk/asking.ts";
import { presenceSchema } from "#lib/desk/deeds.ts";
import { doingHere } from "#lib/desk/doing-here.ts";
import { jsonAnswer } from "#lib/desk/json-answer.ts";
import { showPresence } from "#lib/tickets/presence.ts";

/** Says that a ticket is before somebody, or not any more. */
export async function POST(request: Request): Promise<Response> {
  const given: unknown = await request.json().catch(() => null);
  return jsonAnswer(await doingHere(await askingActor(request.headers), presenceSchema, given, showPresence));
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
