import "server-only";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { decideUntil } from "#lib/routing/decide.ts";
import { PQRSA_PRIORITY } from "#lib/routing/request.ts";
import { readQuery } from "./query.ts";
import { answer, busy, readableAnywhere } from "./respond.ts";
import { routeAnswer } from "./route-answer.ts";
import { routeQuestionSchema } from "./route-question.ts";

/** Which channel, for a request of a type and a priority, at an instant or now. */
export async function answerRoute(request: Request): Promise<Response> {
  const query = readQuery(request, routeQuestionSchema);
  if (!query.ok) return readableAnywhere(query.response);
  const { requestType, priority = PQRSA_PRIORITY } = query.value;
  const now = readClock();
  const at = (query.value.at === undefined ? null : parseInstant(query.value.at)) ?? now;
  const known = await snapshot();
  const inForce = await known.inForce(at);
  if (!inForce) return readableAnywhere(busy(request));
  const { revision, supersededAt } = inForce;
  const decision = decideUntil(revision, { requestType, priority, at }, supersededAt);
  const body = routeAnswer(decision, revision.catalogue.revision, revision.zone);
  // The instant asked about moves by itself; what it is answered does not.
  const { at: _asked, ...answered } = body;
  return answer(
    request,
    body,
    { holdsMs: decision.validUntil && decision.validUntil - at, unconfirmedMs: known.unconfirmedFor(now) },
    answered,
  );
}
