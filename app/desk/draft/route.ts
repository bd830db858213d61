import { othersThan } from "#lib/api/methods.ts";
import { draftSchema } from "#lib/desk/deeds.ts";
import { doingHere } from "#lib/desk/doing-here.ts";
import { jsonAnswer } from "#lib/desk/json-answer.ts";
import { currentActor } from "#lib/people/current-actor.ts";
import { saveDraft } from "#lib/tickets/draft.ts";

/** Keeps what somebody has typed so far; an address, so that a page that goes away can still hand it over. */
export async function POST(request: Request): Promise<Response> {
  return jsonAnswer(
    await doingHere(await currentActor(), draftSchema, await request.json().catch(() => null), saveDraft),
  );
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
