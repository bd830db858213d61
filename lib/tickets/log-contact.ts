import "server-only";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { invalid, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { CHANNEL_KINDS } from "#lib/routing/request.ts";
import type { IdempotencyKey } from "./once.ts";
import { openRequest } from "./open-request.ts";
import type { Request } from "./request-schema.ts";

export type Contact = {
  readonly actor: Actor;
  readonly now: number;
  readonly request: Request;
  /** The slug of a channel of the catalogue, or a kind of channel, such as in_person for a visit. */
  readonly channel: string;
  /** In force now. */
  readonly revision: CompiledCatalogue<Catalogue>;
  readonly key: IdempotencyKey | null;
  readonly heldFormId?: string | undefined;
};

/**
 * Files a request that came by a call, a visit or another channel, in the name of whoever took it.
 * @returns the id of the ticket; the same one for the same key and content
 */
export async function logContact({
  actor,
  channel,
  heldFormId,
  ...opening
}: Contact): Promise<Outcome<{ readonly id: string }>> {
  if (!may(actor, "log_contact")) return refused({ kind: "forbidden" });
  if (!isChannel(opening.revision.catalogue, channel)) return invalid("channel", "channel");
  return openRequest({
    ...opening,
    ...(heldFormId === undefined ? {} : { heldFormId }),
    logged: { by: actor, channel },
  });
}

function isChannel({ channels }: Catalogue, channel: string): boolean {
  return CHANNEL_KINDS.some((kind) => kind === channel) || channels.some(({ slug }) => slug === channel);
}
