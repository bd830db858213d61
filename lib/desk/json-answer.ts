import type { Outcome, Refused } from "#lib/outcome.ts";

const STATUS: Record<Refused["kind"], number> = {
  invalid: 400,
  not_signed_in: 401,
  forbidden: 403,
  not_found: 404,
  stale: 409,
  conflict: 409,
  too_many: 429,
};

/** For the desk's own pages: what they asked for, or the status of its refusal. No copy of it is kept anywhere. */
export function jsonAnswer<Value>(outcome: Outcome<Value>): Response {
  const headers = { "cache-control": "no-store" };
  return outcome.ok
    ? Response.json(outcome.value, { headers })
    : Response.json(said(outcome.refused), { status: STATUS[outcome.refused.kind], headers });
}

/** The kind alone, but for what a person can mend: by which rule. */
function said(refused: Refused) {
  return { refused: refused.kind, ...(refused.kind === "invalid" ? { rule: refused.fields[0]?.rule } : {}) };
}
