import "server-only";
import { CATALOGUE_FILE_MAX_BYTES } from "#lib/catalogue/catalogue-file.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { type PublishRefusal, publishRevision } from "#lib/catalogue/publish-revision.ts";
import { revisionHistory } from "#lib/catalogue/revision-history.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { withdrawRevision } from "#lib/catalogue/withdraw-revision.ts";
import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import { PUBLISH_CONFLICTS } from "#lib/i18n/conflicts.ts";
import { may } from "#lib/people/rights.ts";
import { routes } from "#lib/routes.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { checkBody, readJson } from "./body.ts";
import type { Caller } from "./caller.ts";
import { problem } from "./problem.ts";
import { readQuery } from "./query.ts";
import { refuse } from "./refuse.ts";
import { busy } from "./respond.ts";
import {
  gapAnswer,
  historyAnswer,
  historyQuestionSchema,
  placeAnswer,
  publicationSchema,
  revisionBefore,
  revisionCursor,
  withdrawalQuestionSchema,
} from "./revision-answer.ts";
import { noParameters, REVISION_NUMBER } from "./route-question.ts";
import { json } from "./said.ts";

/** Every revision that was ever published. */
export async function answerHistory(request: Request, _params: unknown, { actor, now }: Caller): Promise<Response> {
  if (!may(actor, "edit_catalogue")) return problem(request, 403);
  const query = readQuery(request, historyQuestionSchema);
  if (!query.ok) return query.response;
  const zone = await zoneNow(now);
  if (!zone) return busy(request);
  const { cursor } = query.value;
  const history = await revisionHistory({ actor, now, before: cursor === undefined ? null : revisionBefore(cursor) });
  if (!history.ok) return refuse(request, history.refused);
  const { items, next } = history.value;
  return json(200, {
    items: items.map((entry) => historyAnswer(entry, zone)),
    nextCursor: next === null ? null : revisionCursor(next),
  });
}

/** Publishes a catalogue. */
export async function answerPublication(request: Request, _params: unknown, { actor, now }: Caller): Promise<Response> {
  if (!may(actor, "edit_catalogue")) return problem(request, 403);
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  const body = await readJson(request, CATALOGUE_FILE_MAX_BYTES);
  if (!body.ok) return body.response;
  const checked = checkBody(request, body.value, publicationSchema);
  if (!checked.ok) return checked.response;
  const zone = await zoneNow(now);
  if (!zone) return busy(request);
  const { revision: _ignored, baseRevision, effectiveFrom, note, acceptGaps = [], ...content } = checked.value;
  const published = await publishRevision({
    actor,
    now,
    content,
    baseRevision,
    note,
    effectiveFrom: effectiveFrom === undefined ? null : parseInstant(effectiveFrom),
    acceptGaps: acceptGaps === true ? "all" : acceptGaps,
  });
  if (!published.ok) return refusePublication(request, published.refused, zone);
  const { revision, rebased } = published.value;
  // The desk may move by it: its own offset is that of what was published, as the catalogue writes it.
  const own = zoneRules(content.desk.timeZone);
  return json(
    201,
    { revision, effectiveFrom: formatInstant(own, published.value.effectiveFrom), rebased },
    { location: `${routes.catalogue}?revision=${revision}` },
  );
}

/** Withdraws a revision that is not in force yet. */
export async function answerWithdrawal(
  request: Request,
  { number }: { readonly number: string },
  { actor, now }: Caller,
): Promise<Response> {
  if (!may(actor, "edit_catalogue")) return problem(request, 403);
  if (!REVISION_NUMBER.test(number)) return problem(request, 404);
  const query = readQuery(request, withdrawalQuestionSchema);
  if (!query.ok) return query.response;
  const zone = await zoneNow(now);
  if (!zone) return busy(request);
  const acceptGaps = query.value.acceptGaps === undefined ? [] : "all";
  const withdrawn = await withdrawRevision({ actor, now, number: Number(number), acceptGaps });
  if (!withdrawn.ok) return refusePublication(request, withdrawn.refused, zone);
  return json(200, { revision: Number(number), rebased: withdrawn.value.rebased });
}

function refusePublication(request: Request, why: PublishRefusal, zone: ZoneRules): Response {
  const words = PUBLISH_CONFLICTS[preferredLanguage(request.headers.get("accept-language"))];
  switch (why.kind) {
    case "base_replaced":
      return problem(request, 409, { more: { detail: words.baseReplaced(why.inForce), inForce: why.inForce } });
    case "clash":
      return problem(request, 409, {
        more: {
          detail: words.clash(why.revision),
          revision: why.revision,
          conflicts: [...new Set(why.places.map((place) => placeAnswer(place, zone)))],
        },
      });
    case "in_force":
      return problem(request, 409, { more: { detail: words.inForce } });
    case "gaps":
      return problem(request, 422, { more: { gaps: why.gaps.map(gapAnswer) } });
    default:
      return refuse(request, why);
  }
}

async function zoneNow(now: number): Promise<ZoneRules | null> {
  return (await (await snapshot()).inForce(now))?.revision.zone ?? null;
}
