import "server-only";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { type Tx, transaction } from "#lib/db.ts";
import { conflict, done, type Outcome } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { PQRSA_PRIORITY } from "#lib/routing/request.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { CONSENT_VERSION } from "#lib/tickets/consent.ts";
import { followHash } from "./follow-link.ts";
import { claimFiles } from "./hold-form.ts";
import { type IdempotencyKey, once } from "./once.ts";
import type { Request } from "./request-schema.ts";
import { recordEvent } from "./ticket-event.ts";

/** The channel of what comes by the desk's own form. */
const FORM_CHANNEL = "web";
/** The generation of the link that an opening gives. */
export const FIRST_LINK = 1;

export type Opening = {
  readonly request: Request;
  /** By which it is routed. */
  readonly revision: CompiledCatalogue<Catalogue>;
  readonly now: number;
  readonly key: IdempotencyKey | null;
  /** A form whose files become the ticket's. */
  readonly heldFormId?: string;
  /** Who logs what came by another channel; left out: the customer opens it. */
  readonly logged?: { readonly by: Actor; readonly channel: string };
};

/**
 * Files a request: its radicado, its first event, its files and its key, all or nothing.
 * @returns the id of the ticket; the same one for the same key and content
 */
export async function openRequest(opening: Opening): Promise<Outcome<{ readonly id: string }>> {
  const id = await transaction((tx) => once(tx, opening.key, opening.now, () => create(tx, opening)));
  return id === null ? conflict("key_reused") : done({ id });
}

async function create(tx: Tx, { request, revision, now, heldFormId, logged }: Opening): Promise<string> {
  const at = new Date(now);
  const year = yearOf(wallTimeAt(revision.zone, now).date);
  const [made] = await tx.$queryRaw<{ id: string; number: string }[]>`
    SELECT uuidv7()::text AS id, next_ticket_number(${year}::int) AS number`;
  if (!made) throw new Error("the database gave no number");
  const { id, number } = made;
  const { requester, claimedPriority } = request;
  await tx.ticket.create({
    data: {
      id,
      number,
      requestType: request.requestType,
      priority: claimedPriority ?? PQRSA_PRIORITY,
      claimedPriority,
      subject: request.subject,
      text: request.text,
      ...(requester === null
        ? {}
        : {
            requesterName: requester.name,
            requesterEmail: requester.email,
            requesterPhone: requester.phone,
            company: requester.company,
            documentType: requester.document?.type ?? null,
            documentNumber: requester.document?.number ?? null,
            consentAt: at,
            consentVersion: CONSENT_VERSION,
          }),
      channel: logged?.channel ?? FORM_CHANNEL,
      revisionNumber: revision.catalogue.revision,
      openedAt: at,
      loggedById: logged?.by.id ?? null,
      followHash: followHash(id, FIRST_LINK),
    },
    select: { id: true },
  });
  if (heldFormId !== undefined) await claimFiles(tx, heldFormId, { ticketId: id });
  await recordEvent(tx, id, { kind: "opened", by: logged?.by ?? "customer", at });
  return id;
}
