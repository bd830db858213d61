import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import { ruleWords } from "#lib/i18n/refusals.ts";
import type { FieldError } from "./problem.ts";

export const IDEMPOTENCY_KEY = "Idempotency-Key";
export const KEY_PATTERN = /^[\x21-\x7e]{1,200}$/;

/** The key under which a call is made once, or what is wrong with it; null: it has none. */
export function idempotencyKey(request: Request): { readonly key: string | null; readonly errors: FieldError[] } {
  const key = request.headers.get(IDEMPOTENCY_KEY);
  if (key === null || KEY_PATTERN.test(key)) return { key, errors: [] };
  const language = preferredLanguage(request.headers.get("accept-language"));
  return { key: null, errors: [{ parameter: IDEMPOTENCY_KEY, detail: ruleWords("idempotency_key", language) }] };
}
