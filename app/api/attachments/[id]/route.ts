import { othersThan } from "#lib/api/methods.ts";
import { problem } from "#lib/api/problem.ts";
import { guarded } from "#lib/api/respond.ts";
import { answerDownload } from "#lib/attachments/answer-file.ts";
import { fileForActor } from "#lib/attachments/read-file.ts";
import { jsonAnswer } from "#lib/desk/json-answer.ts";
import { isFromHere } from "#lib/origin.ts";
import { currentActor } from "#lib/people/current-actor.ts";
import { detachFile } from "#lib/tickets/detach-file.ts";

type Context = { params: Promise<{ id: string }> };

/** A file of a ticket, for people of the desk who are signed in. */
export function GET(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    const actor = await currentActor();
    if (!actor) return problem(request, 401);
    const file = await fileForActor(actor, (await params).id);
    return file ? answerDownload(file) : problem(request, 404);
  });
}

/** Removes what somebody attached and did not send. */
export function DELETE(request: Request, { params }: Context): Promise<Response> {
  return guarded(request, async () => {
    if (!isFromHere(request.headers)) return problem(request, 403);
    const actor = await currentActor();
    if (!actor) return problem(request, 401);
    return jsonAnswer(await detachFile({ actor, id: (await params).id }));
  });
}

export const { POST, PUT, PATCH, OPTIONS } = othersThan("GET", "DELETE");
