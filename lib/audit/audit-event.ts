import type { Role, Tier } from "#lib/people/actor.ts";
import type { DeskRight } from "#lib/people/rights.ts";

/** Somebody an event is about, as they are called when it happens. */
export type AuditPerson = { readonly id: string; readonly name: string; readonly email: string };

/** What changed of somebody's account: the field, and what it was and became. */
export type PersonChange = {
  readonly field: "name" | "role" | "tier" | "away";
  readonly from: string | number | boolean;
  readonly to: string | number | boolean;
};

/** What changed of the draft, as it is told in the desk's language. */
export type ToldChanges = {
  /** The first of them; "": it was not there, or is not any more. */
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  /** So many others are left out; null: none. */
  readonly more: number | null;
};

type HolidayDeed<Kind extends string> = {
  readonly kind: Kind;
  readonly date: string;
  readonly name: string;
  readonly reason: string;
};

/**
 * What is done to the desk itself, with what there is to say of it. No secret, nothing that a customer wrote, and nothing
 * that a stranger typed: whoever mistakes the field for an e-mail for that of a password would leave it here for good.
 */
export type AuditEvent =
  | {
      readonly kind: "revision_published";
      readonly revision: number;
      readonly base: number;
      readonly effectiveFrom: string;
      readonly acceptedGaps: number;
    }
  | { readonly kind: "revision_rebased"; readonly from: number; readonly to: number }
  | { readonly kind: "revision_withdrawn"; readonly revision: number; readonly acceptedGaps: number }
  | {
      readonly kind: "channel_closed";
      readonly revision: number;
      readonly channel: string;
      readonly until: string | null;
    }
  | { readonly kind: "channel_reopened"; readonly revision: number; readonly channel: string }
  | ({ readonly kind: "draft_changed" } & ToldChanges)
  /** With a revision that changed the same; the changes are what gave way to it, `kept` the places that did not. */
  | ({ readonly kind: "draft_settled"; readonly revision: number; readonly kept: number } & ToldChanges)
  /** The changes are those that were lost: from what the draft said to what its base says. */
  | ({ readonly kind: "draft_discarded"; readonly base: number } & ToldChanges)
  /** In the draft; the date is local. */
  | HolidayDeed<"holiday_added">
  | HolidayDeed<"holiday_removed">
  | { readonly kind: "holiday_undone"; readonly date: string }
  /** Those of the law that were not there. */
  | { readonly kind: "holidays_filled"; readonly year: number; readonly days: number }
  /** From a file, with what it changes of what is in force; `replaced`: there was another one, which is lost. */
  | ({ readonly kind: "draft_imported"; readonly base: number; readonly replaced: boolean } & ToldChanges)
  | {
      readonly kind: "demo_cleared";
      readonly requests: number;
      readonly removed: number;
      readonly disabled: number;
    }
  | { readonly kind: "signed_in" }
  | { readonly kind: "signed_out" }
  /** `person` is null where the address is nobody's; what was typed is not kept. */
  | { readonly kind: "sign_in_failed"; readonly person: AuditPerson | null; readonly because: "wrong" | "too_many" }
  | { readonly kind: "sessions_ended"; readonly person: AuditPerson; readonly count: number }
  | { readonly kind: "password_changed" }
  /** By a link, by whoever held it. */
  | { readonly kind: "password_set"; readonly person: AuditPerson }
  | { readonly kind: "password_link_asked"; readonly person: AuditPerson }
  | { readonly kind: "password_link_made"; readonly person: AuditPerson; readonly expiresAt: string }
  | { readonly kind: "token_made"; readonly person: AuditPerson; readonly name: string }
  | { readonly kind: "token_revoked"; readonly person: AuditPerson; readonly name: string }
  | { readonly kind: "person_invited"; readonly person: AuditPerson; readonly role: Role; readonly tier: Tier }
  | { readonly kind: "person_changed"; readonly person: AuditPerson; readonly changes: readonly PersonChange[] }
  | { readonly kind: "person_disabled"; readonly person: AuditPerson }
  | { readonly kind: "person_enabled"; readonly person: AuditPerson }
  /** By the command on the desk's machine. */
  | { readonly kind: "admin_made"; readonly person: AuditPerson }
  | { readonly kind: "audit_exported" }
  /** `right` is null where it depends on the ticket that the address names, or where it is not a right that lacks. */
  | {
      readonly kind: "refused";
      readonly right: DeskRight | null;
      readonly path: string;
      readonly because?: "last_admin";
    }
  /** So many of a kind came that no more are written for a while. */
  | { readonly kind: "left_out"; readonly of: "sign_in_failed" | "refused" };

export type AuditKind = AuditEvent["kind"];
