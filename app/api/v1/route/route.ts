import { readQuery } from "#lib/api/query.ts";
import { answer, busy, guarded, readableAnywhere, readOnly } from "#lib/api/respond.ts";
import { routeAnswer } from "#lib/api/route-answer.ts";
import { routeQuestionSchema } from "#lib/api/route-question.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { decideUntil } from "#lib/routing/decide.ts";
import { PQRSA_PRIORITY } from "#lib/routing/request.ts";

export function GET(request: Request) {
  return guarded(request, () => answerRoute(request));
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();

async function answerRoute(request: Request): Promise<Response> {
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
