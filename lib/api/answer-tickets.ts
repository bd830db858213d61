import "server-only";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may, type TicketRight } from "#lib/people/rights.ts";
import { routes } from "#lib/routes.ts";
import { CHANNEL_KINDS } from "#lib/routing/request.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { namedIn } from "#lib/tickets/event-data.ts";
import { mayActOn } from "#lib/tickets/may-act-on.ts";
import { namesOf } from "#lib/tickets/names.ts";
import { openRequest } from "#lib/tickets/open-request.ts";
import { loggedRequestIn } from "#lib/tickets/request-schema.ts";
import { ticketAsOpened } from "#lib/tickets/ticket-as-opened.ts";
import { ticketList } from "#lib/tickets/ticket-list.ts";
import { TICKET_NUMBER } from "#lib/tickets/ticket-number.ts";
import { type TicketPage, ticketPage } from "#lib/tickets/ticket-page.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { checkBody, readBody, readJson } from "./body.ts";
import type { Caller } from "./caller.ts";
import { idempotencyKey } from "./idempotency-key.ts";
import { problem } from "./problem.ts";
import { readQuery } from "./query.ts";
import { refuse } from "./refuse.ts";
import { busy } from "./respond.ts";
import { noParameters } from "./route-question.ts";
import { json } from "./said.ts";
import { ticketAnswer, ticketItemAnswer } from "./ticket-answer.ts";
import { changeSchema, escalationSchema, snoozeInstant, writingSchema } from "./ticket-bodies.ts";
import { cursorOf, filterOf, positionOf, ticketQuestionSchema } from "./ticket-question.ts";
import type { TimelineItem } from "./timeline-answer.ts";

type Numbered = { readonly number: string };

/** A page of a list of tickets. */
export async function answerTickets(request: Request, _params: unknown, { actor, now }: Caller): Promise<Response> {
  if (!may(actor, "read_tickets")) return problem(request, 403);
  const query = readQuery(request, ticketQuestionSchema);
  if (!query.ok) return query.response;
  const zone = await zoneNow(now);
  if (!zone) return busy(request);
  const { cursor, ...filter } = query.value;
  const isSearch = filter.q !== undefined;
  const after = cursor === undefined ? null : positionOf(cursor, isSearch);
  const { items, next } = await ticketList(filterOf(filter), { actor, now, after });
  return json(200, {
    items: items.map((item) => ticketItemAnswer(item, zone)),
    nextCursor: next && cursorOf(next, isSearch),
  });
}

/** Files what came by a call or a visit, in the name of who took it. */
export async function answerLogging(request: Request, _params: unknown, { actor, now }: Caller): Promise<Response> {
  if (!may(actor, "log_contact")) return problem(request, 403);
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  const body = await readJson(request);
  if (!body.ok) return body.response;
  const inForce = await (await snapshot()).inForce(now);
  if (!inForce) return busy(request);
  const { revision } = inForce;
  const slugs: ReadonlySet<string> = new Set([
    ...CHANNEL_KINDS,
    ...revision.catalogue.channels.map(({ slug }) => slug),
  ]);
  const { key, errors } = idempotencyKey(request);
  const checked = checkBody(
    request,
    body.value,
    loggedRequestIn((channel) => slugs.has(channel)),
    errors,
  );
  if (!checked.ok) return checked.response;
  const { channel, ...opening } = checked.value;
  const logged = { by: actor, channel };
  const opened = await openRequest({
    request: opening,
    revision,
    now,
    key: key === null ? null : { sender: actor.id, key, content: checked.value },
    logged,
  });
  if (!opened.ok) return refuse(request, opened.refused);
  // Who sends the same again is told the same, whatever has happened to the ticket and to the catalogue meanwhile.
  const ticket = await ticketAsOpened(opened.value.id, opening, logged);
  const routedBy = await (await snapshot()).numbered(ticket.revisionNumber);
  if (!routedBy) throw new Error(`there is no revision ${ticket.revisionNumber}`);
  return json(201, await saidOf(ticket, routedBy.zone), { location: routes.ticket(ticket.number) });
}

/** A ticket with all that happened to it. */
export async function answerTicket(request: Request, { number }: Numbered, { actor, now }: Caller): Promise<Response> {
  if (!may(actor, "read_tickets")) return problem(request, 403);
  const ticket = TICKET_NUMBER.test(number) ? await ticketPage({ number }) : null;
  if (!ticket) return problem(request, 404);
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  const zone = await zoneNow(now);
  return zone ? json(200, await saidOf(ticket, zone)) : busy(request);
}

/** Changes fields of a ticket. */
export async function answerChange(request: Request, { number }: Numbered, { actor, now }: Caller): Promise<Response> {
  const trouble = await refusalOf(request, actor, "change_ticket", number);
  if (trouble) return trouble;
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  const body = await readBody(request, changeSchema);
  if (!body.ok) return body.response;
  const zone = await zoneNow(now);
  if (!zone) return busy(request);
  const { version, snoozedUntil, ...changes } = body.value;
  const until = typeof snoozedUntil === "string" ? snoozeInstant(snoozedUntil, zone) : snoozedUntil;
  const changed = await changeTicket({ actor, now, number, version, changes: { ...changes, snoozedUntil: until } });
  return changed.ok ? json(200, await saidNow(number, zone)) : refuseAsItStands(request, changed.refused, number, zone);
}

/** Writes on a ticket: what the customer reads, or a note, which any person of the desk may write at any tier. */
export async function answerWriting(request: Request, { number }: Numbered, { actor, now }: Caller): Promise<Response> {
  if (!may(actor, "write_note")) return problem(request, 403);
  const right = TICKET_NUMBER.test(number) ? await mayActOn(actor, "reply", number) : refused({ kind: "not_found" });
  if (!right.ok && right.refused.kind !== "forbidden") return refuse(request, right.refused);
  const body = await readJson(request);
  // Whether it is an answer stands in the body alone: who may not answer is told so before what is wrong with the rest.
  if (!right.ok && body.ok && isMeantForCustomer(body.value.value)) return refuse(request, right.refused);
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  if (!body.ok) return body.response;
  const checked = checkBody(request, body.value, writingSchema);
  if (!checked.ok) return checked.response;
  const zone = await zoneNow(now);
  if (!zone) return busy(request);
  const { visibility, text } = checked.value;
  const written = await writeMessage({ actor, now, number, visibility, text });
  if (!written.ok) return refuse(request, written.refused);
  const message: TimelineItem = {
    at: formatInstant(zone, now),
    by: { kind: "person", email: actor.email, name: actor.name },
    kind: "message",
    id: written.value.id,
    visibility,
    text,
    takenBack: false,
    attachments: [],
  };
  return json(201, message);
}

/** Moves a ticket to another tier. */
export async function answerEscalation(
  request: Request,
  { number }: Numbered,
  { actor, now }: Caller,
): Promise<Response> {
  // Both directions have the same right but for its name; the use case asks for the one that is meant.
  const trouble = await refusalOf(request, actor, "escalate", number);
  if (trouble) return trouble;
  const body = await readJson(request);
  if (body.ok && namesTier(body.value.value) && !may(actor, "skip_tier")) return problem(request, 403);
  const query = readQuery(request, noParameters);
  if (!query.ok) return query.response;
  if (!body.ok) return body.response;
  const checked = checkBody(request, body.value, escalationSchema);
  if (!checked.ok) return checked.response;
  const zone = await zoneNow(now);
  if (!zone) return busy(request);
  const { direction = "up", ...rest } = checked.value;
  const escalated = await escalateTicket({ actor, now, number, direction, ...rest });
  if (!escalated.ok) return refuseAsItStands(request, escalated.refused, number, zone);
  return json(201, await saidNow(number, zone), { location: routes.ticket(number) });
}

/** 404 or 403 for what somebody may not do to a ticket, before anything that was sent is looked at. */
async function refusalOf(request: Request, actor: Actor, right: TicketRight, number: string): Promise<Response | null> {
  if (!TICKET_NUMBER.test(number)) return problem(request, 404);
  const allowed = await mayActOn(actor, right, number);
  return allowed.ok ? null : refuse(request, allowed.refused);
}

function isMeantForCustomer(body: unknown): boolean {
  return Object(body).visibility === "public";
}

function namesTier(body: unknown): boolean {
  return Object.hasOwn(Object(body), "tier");
}

async function zoneNow(now: number): Promise<ZoneRules | null> {
  return (await (await snapshot()).inForce(now))?.revision.zone ?? null;
}

async function saidOf(ticket: TicketPage, zone: ZoneRules) {
  return ticketAnswer(ticket, await namesOf(namedIn(ticket.events)), zone);
}

async function saidNow(number: string, zone: ZoneRules) {
  const ticket = await ticketPage({ number });
  if (!ticket) throw new Error(`ticket ${number} is gone`);
  return saidOf(ticket, zone);
}

/** A change that came too late, or that cannot be made as things stand, is told how they stand. */
async function refuseAsItStands(
  request: Request,
  why: Parameters<typeof refuse>[1],
  number: string,
  zone: ZoneRules,
): Promise<Response> {
  const isConflict = why.kind === "stale" || why.kind === "conflict";
  return refuse(request, why, isConflict ? { current: await saidNow(number, zone) } : {});
}
