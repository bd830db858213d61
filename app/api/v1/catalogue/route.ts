import { problem } from "#lib/api/problem.ts";
import { readQuery } from "#lib/api/query.ts";
import { answer, busy, guarded, readableAnywhere, readOnly } from "#lib/api/respond.ts";
import { catalogueQuestionSchema } from "#lib/api/route-question.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";

export function GET(request: Request) {
  return guarded(request, () => answerCatalogue(request));
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();

async function answerCatalogue(request: Request): Promise<Response> {
  const query = readQuery(request, catalogueQuestionSchema);
  if (!query.ok) return readableAnywhere(query.response);
  const now = readClock();
  const known = await snapshot();
  if (!known.ready) return readableAnywhere(busy(request));
  const unconfirmedMs = known.unconfirmedFor(now);
  if (query.value.revision !== undefined) {
    const revision = await known.numbered(Number(query.value.revision));
    if (!revision) return readableAnywhere(problem(request, 404));
    return answer(request, revision.catalogue, { holdsMs: null, unconfirmedMs });
  }
  const at = (query.value.at === undefined ? null : parseInstant(query.value.at)) ?? now;
  const inForce = await known.inForce(at);
  if (!inForce) return readableAnywhere(busy(request));
  const { revision, supersededAt } = inForce;
  return answer(request, revision.catalogue, { holdsMs: supersededAt && supersededAt - at, unconfirmedMs });
}
