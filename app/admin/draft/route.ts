import { draftPresenceSchema, showOnDraft } from "#lib/admin/draft-presence.ts";
import { askingActor } from "#lib/desk/asking.ts";
import { doingHere } from "#lib/desk/doing-here.ts";
import { jsonAnswer } from "#lib/desk/json-answer.ts";

/** Says who has which part of the draft before them, and hears of the others. */
export async function POST(request: Request): Promise<Response> {
  const given: unknown = await request.json().catch(() => null);
  return jsonAnswer(await doingHere(await askingActor(request.headers), draftPresenceSchema, given, showOnDraft));
}
