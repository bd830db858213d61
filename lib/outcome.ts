import type { Rule } from "#lib/i18n/refusals.ts";

/** A field that was refused: where it is in what was given, and the rule that it breaks (`lib/i18n/refusals.ts` says it). */
type RefusedField = { readonly path: readonly (string | number)[]; readonly rule: string };

/** What somebody can cause; a bug or an outage throws. `Current` is what stands where a change came too late. */
export type Refused<Current = never> =
  | { readonly kind: "invalid"; readonly fields: readonly RefusedField[] }
  | { readonly kind: "not_signed_in" }
  | { readonly kind: "forbidden" }
  | { readonly kind: "not_found" }
  | { readonly kind: "stale"; readonly current: Current }
  | { readonly kind: "conflict"; readonly because: Conflict }
  | { readonly kind: "too_many"; readonly retryAfterSeconds: number };

/** Why something cannot be done as things stand. */
export type Conflict =
  | "move_not_allowed"
  | "closed"
  | "at_top_tier"
  | "at_first_tier"
  | "key_reused"
  | "already_taken_back"
  | "not_solved"
  | "already_rated"
  | "duplicate_of_itself"
  | "shuts_out"
  | "last_admin"
  | "own_administration"
  | "already_so";

export type Outcome<Value, Current = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refused: Refused<Current> };

export function done<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function refused<Current = never>(why: Refused<Current>) {
  return { ok: false, refused: why } as const;
}

/** One field that a use case refuses, by a rule that has words. */
export function invalid(rule: Rule, ...path: (string | number)[]) {
  return refused({ kind: "invalid", fields: [{ path, rule }] });
}

export function conflict(because: Conflict) {
  return refused({ kind: "conflict", because });
}
