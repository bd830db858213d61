import "server-only";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { readRevision } from "#lib/catalogue/read-revision.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { readClock } from "#lib/clock.ts";
import { db } from "#lib/db.ts";
import { may } from "#lib/people/rights.ts";
import { bearer } from "./caller.ts";
import { problem } from "./problem.ts";
import { readQuery } from "./query.ts";
import { answer, busy, readableAnywhere } from "./respond.ts";
import { catalogueQuestionSchema, REVISION_NUMBER } from "./route-question.ts";
import { json } from "./said.ts";

/** The whole catalogue: in force now, at an instant, or by the number of a revision. */
export async function answerCatalogue(request: Request): Promise<Response> {
  const query = readQuery(request, catalogueQuestionSchema);
  if (!query.ok) return readableAnywhere(query.response);
  const now = readClock();
  const known = await snapshot();
  if (!known.ready) return readableAnywhere(busy(request));
  const unconfirmedMs = known.unconfirmedFor(now);
  if (query.value.revision !== undefined) {
    const number = REVISION_NUMBER.test(query.value.revision) ? Number(query.value.revision) : null;
    if (number === null) return readableAnywhere(problem(request, 404));
    const revision = await known.numbered(number);
    if (!revision) return (await withdrawn(request, number, now)) ?? readableAnywhere(problem(request, 404));
    return answer(request, revision.catalogue, { holdsMs: null, unconfirmedMs });
  }
  const at = (query.value.at === undefined ? null : parseInstant(query.value.at)) ?? now;
  const inForce = await known.inForce(at);
  if (!inForce) return readableAnywhere(busy(request));
  const { revision, supersededAt } = inForce;
  return answer(request, revision.catalogue, { holdsMs: supersededAt && supersededAt - at, unconfirmedMs });
}

/** A revision that was withdrawn is there for administrators, and for nobody else. Null: it is not. */
async function withdrawn(request: Request, number: number, now: number): Promise<Response | null> {
  if (!request.headers.has("authorization")) return null;
  const actor = await bearer(request, now);
  if (!actor || !may(actor, "edit_catalogue")) return null;
  const catalogue = await readRevision(db(), number);
  return catalogue && json(200, catalogue);
}
