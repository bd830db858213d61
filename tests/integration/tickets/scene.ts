import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import type { Actor, Tier } from "#lib/people/actor.ts";
import { changeTicket, type TicketChanges } from "#lib/tickets/change-ticket.ts";
import type { IdempotencyKey } from "#lib/tickets/once.ts";
import { openRequest } from "#lib/tickets/open-request.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";
import { type TicketPage, ticketPage } from "#lib/tickets/ticket-page.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";

/** A Tuesday morning in Bogotá. */
export const NOW = Date.parse("2026-11-24T10:00:00-05:00");
export const DAY_MS = 24 * 60 * 60 * 1_000;

export const INCIDENT = {
  requestType: "incident",
  priority: "P2",
  subject: "Acuses sin estampa de tiempo",
  text: "Desde ayer los acuses llegan sin la estampa.",
  name: "Juan Sebastián Peña",
  email: "JPena@LosCedros.example",
  phone: "310 555 01 42",
  consent: true,
};

export async function revisionInForce() {
  const inForce = await (await snapshot()).inForce(NOW);
  if (!inForce) throw new Error("no catalogue");
  return inForce.revision;
}

export async function open(body: object = INCIDENT, { now = NOW, key = null as IdempotencyKey | null } = {}) {
  return openRequest({ request: requestSchema.parse(body), revision: await revisionInForce(), now, key });
}

/** A request that was just opened. */
export async function opened(change: object = {}, now = NOW): Promise<TicketPage> {
  const outcome = await open({ ...INCIDENT, ...change }, { now });
  if (!outcome.ok) throw new Error("not opened");
  return seen(outcome.value.id);
}

/** The ticket as it is by now. */
export async function seen(id: string): Promise<TicketPage> {
  const ticket = await ticketPage({ id });
  if (!ticket) throw new Error("not found");
  return ticket;
}

let people = 0;
export async function person(tier: Tier, role: "agent" | "admin" = "agent"): Promise<Actor> {
  people += 1;
  const email = `person${people}@scene.test`;
  const name = `Persona ${people}`;
  const { id } = await db().person.create({
    data: { email, name, role, tier, createdAt: new Date(NOW) },
    select: { id: true },
  });
  return { id, email, name, role, tier, address: null };
}

/** Changes a ticket as it stands now. @throws when it is refused */
export async function changed(actor: Actor, id: string, changes: TicketChanges, now = NOW): Promise<TicketPage> {
  const { number, version } = await seen(id);
  const outcome = await changeTicket({ actor, now, number, version, changes });
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refused)}`);
  return seen(id);
}

/** Writes on a ticket. @throws when it is refused */
export async function written(
  actor: Actor,
  { number }: TicketPage,
  text: string,
  visibility: "public" | "internal" = "public",
  now = NOW,
): Promise<string> {
  const outcome = await writeMessage({ actor, now, number, visibility, text });
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refused)}`);
  return outcome.value.id;
}

/** What happened to a ticket, and who did it, in a few words each. */
export function told({ events }: TicketPage): string[] {
  return events.map(
    ({ kind, byCustomer, person: by }) => `${kind} by ${byCustomer ? "customer" : (by?.name ?? "desk")}`,
  );
}

/** All that a value holds, as text in which something can be looked for. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => (typeof one === "bigint" ? String(one) : one));
}
