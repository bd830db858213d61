import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import { CONFLICTS } from "#lib/i18n/conflicts.ts";
import { ruleWords } from "#lib/i18n/refusals.ts";
import type { Refused } from "#lib/outcome.ts";
import { pointerTo, problem } from "./problem.ts";

/**
 * What a use case refused, as the API answers it. `more` is what a conflict tells beside its reason: how it stands now,
 * what to do instead.
 */
export function refuse(
  request: Request,
  why: Refused<unknown>,
  more: Readonly<Record<string, unknown>> = {},
): Response {
  const language = preferredLanguage(request.headers.get("accept-language"));
  switch (why.kind) {
    case "invalid":
      return problem(request, 400, {
        errors: why.fields.map(({ path, rule }) => ({ pointer: pointerTo(path), detail: ruleWords(rule, language) })),
      });
    case "not_signed_in":
      return problem(request, 401);
    case "forbidden":
      return problem(request, 403);
    case "not_found":
      return problem(request, 404);
    case "stale":
      return problem(request, 409, { more: { detail: CONFLICTS.stale[language], ...more } });
    case "conflict":
      return problem(request, 409, { more: { detail: CONFLICTS[why.because][language], ...more } });
    case "too_many":
      return problem(request, 429, { headers: { "retry-after": String(why.retryAfterSeconds) } });
  }
}
