import "server-only";
import type { z } from "zod";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { supersededAtAsKnownAt } from "#lib/catalogue/superseded-at.ts";
import { clientAddress, networkOf } from "#lib/client-address.ts";
import { readClock } from "#lib/clock.ts";
import { environment } from "#lib/env.ts";
import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import { FOLLOWING } from "#lib/i18n/conflicts.ts";
import { DEFAULT_LANGUAGE } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import { decideUntil } from "#lib/routing/decide.ts";
import { PQRSA_PRIORITY } from "#lib/routing/request.ts";
import { throttle } from "#lib/throttle.ts";
import { followToken } from "#lib/tickets/follow-link.ts";
import { followedRequest, followedTicketId, writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { FIRST_LINK, openRequest } from "#lib/tickets/open-request.ts";
import { openedTicket } from "#lib/tickets/opened-ticket.ts";
import { type Request as Opening, requestSchema } from "#lib/tickets/request-schema.ts";
import { readBody } from "./body.ts";
import { bearer } from "./caller.ts";
import { idempotencyKey } from "./idempotency-key.ts";
import { problem } from "./problem.ts";
import { readQuery } from "./query.ts";
import { refuse } from "./refuse.ts";
import { followedAnswer, followedMessage, type openedSchema } from "./request-answer.ts";
import { busy } from "./respond.ts";
import { routeAnswer } from "./route-answer.ts";
import { noParameters } from "./route-question.ts";
import { json } from "./said.ts";
import { customerWritingSchema } from "./ticket-bodies.ts";

/** More than an office behind one address sends; what a script that went wild is stopped at. */
const OPENINGS_MOST = 300;
const OPENINGS_WINDOW_MS = 60_000;

/** Keys of the calls that anyone may make: two callers who draw the same one are told apart by what they send. */
const ANYONE = "anyone";

/**
 * Opens a request, for anyone. What is refused as it stands costs no query and is not counted; what could be opened
 * counts against its address, unless it comes with a token that is known.
 */
export async function answerOpening(request: Request): Promise<Response> {
  const now = readClock();
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  const { key, errors } = idempotencyKey(request);
  const body = await readBody(request, requestSchema, errors);
  if (!body.ok) return body.response;
  const opening = body.value;

  if ((await bearer(request, now)) === null) {
    const limit = { key: `opening ${networkOf(clientAddress(request.headers))}`, most: OPENINGS_MOST };
    const retryAfterSeconds = await throttle({ ...limit, windowMs: OPENINGS_WINDOW_MS }, now);
    if (retryAfterSeconds !== null) return refuse(request, { kind: "too_many", retryAfterSeconds });
  }
  const inForce = await (await snapshot()).inForce(now);
  if (!inForce) return busy(request);
  const opened = await openRequest({
    request: opening,
    revision: inForce.revision,
    now,
    key: key === null ? null : { sender: ANYONE, key, content: opening },
  });
  if (!opened.ok) return refuse(request, opened.refused);
  return json(201, await openedAnswer(opened.value.id, opening));
}

/**
 * What the opening was answered, made again from what was stored: who sends the same again later is told the same,
 * whatever has happened to the request, to its link and to the catalogue meanwhile.
 */
async function openedAnswer(id: string, opening: Opening): Promise<z.infer<typeof openedSchema>> {
  const { number, revisionNumber, openedAt } = await openedTicket(id);
  const at = openedAt.getTime();
  const revision = await (await snapshot()).numbered(revisionNumber);
  if (!revision) throw new Error(`there is no revision ${revisionNumber}`);
  const priority = opening.claimedPriority ?? PQRSA_PRIORITY;
  const decision = decideUntil(
    revision,
    { requestType: opening.requestType, priority, at },
    await supersededAtAsKnownAt(at),
  );
  const token = followToken(id, FIRST_LINK);
  return {
    number,
    followUrl: environment().publicUrl + routes.followLink(DEFAULT_LANGUAGE, token),
    followToken: token,
    decision: routeAnswer(decision, revisionNumber, revision.zone),
  };
}

/** A request as its customer reads it, for who holds its link. */
export async function answerFollowing(
  request: Request,
  { followToken: token }: { readonly followToken: string },
): Promise<Response> {
  const now = readClock();
  const ticketId = await followedTicketId(token, now);
  const followed = ticketId === null ? null : await followedRequest(ticketId);
  if (!followed) return problem(request, 404);
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  const inForce = await (await snapshot()).inForce(now);
  if (!inForce) return busy(request);
  const language = preferredLanguage(request.headers.get("accept-language"));
  const answered = followedAnswer(followed, inForce.revision.zone, language);
  return json(200, answered, { "content-language": language, vary: "Accept-Language" });
}

/** Writes as the customer, for who holds the link. */
export async function answerCustomerMessage(
  request: Request,
  { followToken: token }: { readonly followToken: string },
): Promise<Response> {
  const now = readClock();
  const ticketId = await followedTicketId(token, now);
  if (ticketId === null) return problem(request, 404);
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  const body = await readBody(request, customerWritingSchema);
  if (!body.ok) return body.response;
  const language = preferredLanguage(request.headers.get("accept-language"));
  const written = await writeAsCustomer({ ticketId, now, text: body.value.text });
  if (!written.ok) {
    const isClosed = written.refused.kind === "conflict" && written.refused.because === "closed";
    const newRequest = environment().publicUrl + routes.request(language);
    return refuse(request, written.refused, isClosed ? { detail: FOLLOWING[language].closed, newRequest } : {});
  }
  const followed = await followedRequest(ticketId);
  const message = followed?.messages.find(({ id }) => id === written.value.id);
  const inForce = await (await snapshot()).inForce(now);
  if (!followed || !message || !inForce) return busy(request);
  return json(201, followedMessage(message, followed.requesterName, inForce.revision.zone, language));
}
