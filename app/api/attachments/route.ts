import { othersThan } from "#lib/api/methods.ts";
import { problem } from "#lib/api/problem.ts";
import { busy } from "#lib/api/respond.ts";
import { jsonAnswer } from "#lib/desk/json-answer.ts";
import { receiveFile } from "#lib/desk/receive-file.ts";
import { isFromHere } from "#lib/origin.ts";
import { logFailure } from "#lib/outage.ts";
import { currentActor, tellingRefusal } from "#lib/people/current-actor.ts";

/** Takes a file that somebody of the desk attaches to what they write on a ticket. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return problem(request, 403);
  try {
    const actor = await currentActor();
    return jsonAnswer(await tellingRefusal(actor, await receiveFile(actor, request)));
  } catch (error) {
    // Who went away while sending is no fault of ours, and hears no answer.
    if (!request.signal.aborted) logFailure("a file could not be attached", error);
    return busy(request);
  }
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
