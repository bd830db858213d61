import { othersThan } from "#lib/api/methods.ts";
import { problem } from "#lib/api/problem.ts";
import { guarded } from "#lib/api/respond.ts";
import { answerDownload } from "#lib/attachments/answer-file.ts";
import { fileForActor } from "#lib/attachments/read-file.ts";
import { currentActor } from "#lib/people/current-actor.ts";

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

export const { POST, PUT, PATCH, DELETE, OPTIONS } = othersThan("GET");
