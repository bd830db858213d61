import "server-only";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { phoneSchema } from "#lib/tickets/request-schema.ts";
import { requestsOfCaller } from "#lib/tickets/requests-of-caller.ts";
import type { OtherRequest } from "./desk-data.ts";

export type KnownCaller = {
  /** E.164; null: what was given is no number. */
  readonly phone: string | null;
  readonly name: string;
  readonly email: string;
  readonly company: string;
  readonly requests: readonly OtherRequest[];
};

/**
 * Who calls, by the number that a telephone exchange gives, with their requests, newest first. An exchange that writes
 * its plus sign as it stands has it read as a space.
 */
export async function callerOf(given: string, actor: Actor): Promise<KnownCaller> {
  const parsed = phoneSchema.safeParse(given.replace(/^ /, "+"));
  const nobody = { phone: null, name: "", email: "", company: "", requests: [] };
  if (!parsed.success) return nobody;
  const phone = parsed.data;
  const outcome = await requestsOfCaller({ actor, phone });
  if (!outcome.ok) return nobody;
  const requests = outcome.value.map(({ number, subject, status, openedAt }) => ({
    number,
    subject,
    status,
    openedAt: openedAt.getTime(),
  }));
  const [latest] = requests;
  const last =
    latest &&
    (await db().ticket.findUnique({
      where: { number: latest.number },
      select: { requesterName: true, requesterEmail: true, company: true },
    }));
  return {
    phone,
    name: last?.requesterName ?? "",
    email: last?.requesterEmail ?? "",
    company: last?.company ?? "",
    requests,
  };
}
