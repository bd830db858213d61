import type { AuditKind } from "./audit-event.ts";

/** What a page of the audit log shows, as its address says it. */
export type AuditAddress = {
  /** What is looked for; empty: nothing. */
  readonly q: string;
  readonly kind: AuditKind | null;
  /** The id of who did it, or whom it is about. */
  readonly person: string | null;
  /** Local dates of the desk, both included. */
  readonly from: string | null;
  readonly to: string | null;
  /** The sequence of the last entry of the page before; null: at the newest. */
  readonly before: string | null;
};

/** All of it, from the newest entry. */
export const WHOLE_LOG: AuditAddress = { q: "", kind: null, person: null, from: null, to: null, before: null };

const QUERY_MAX = 200;
const CONTROL = /\p{Cc}/gu;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SEQUENCE = /^\d{1,18}$/;

/** The kinds of entry, in the order in which they are offered. */
export const AUDIT_KINDS = [
  "signed_in",
  "signed_out",
  "sign_in_failed",
  "sessions_ended",
  "password_changed",
  "password_set",
  "password_link_asked",
  "password_link_made",
  "token_made",
  "token_revoked",
  "person_invited",
  "person_changed",
  "person_disabled",
  "person_enabled",
  "admin_made",
  "revision_published",
  "revision_rebased",
  "revision_withdrawn",
  "channel_closed",
  "channel_reopened",
  "draft_changed",
  "draft_settled",
  "draft_discarded",
  "holiday_added",
  "holiday_removed",
  "holiday_undone",
  "holidays_filled",
  "draft_imported",
  "demo_cleared",
  "audit_exported",
  "refused",
  "left_out",
] as const satisfies readonly AuditKind[];

/** Reads an address; what is not understood is as if it were not there, so that an old link still shows the log. */
export function readAuditAddress(parameters: { get(name: string): string | null }): AuditAddress {
  return {
    q: (parameters.get("q") ?? "").replaceAll(CONTROL, " ").toWellFormed().trim().slice(0, QUERY_MAX),
    kind: AUDIT_KINDS.find((kind) => kind === parameters.get("kind")) ?? null,
    person: matching(UUID, parameters.get("person")),
    from: dateIn(parameters.get("from")),
    to: dateIn(parameters.get("to")),
    before: matching(SEQUENCE, parameters.get("before")),
  };
}

/** The parameters of an address, in one order, without what is as it would be anyway. Empty: none. */
export function auditParameters(address: AuditAddress): string {
  const parameters = new URLSearchParams();
  for (const name of ["q", "kind", "person", "from", "to", "before"] as const) {
    const value = address[name];
    if (value !== null && value !== "") parameters.set(name, value);
  }
  return parameters.toString();
}

function matching(pattern: RegExp, text: string | null): string | null {
  return text !== null && pattern.test(text) ? text : null;
}

/** A date that exists, in years that have four digits. */
function dateIn(text: string | null): string | null {
  if (text === null || !DATE.test(text) || text.startsWith("0")) return null;
  const at = Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? null : text;
}
