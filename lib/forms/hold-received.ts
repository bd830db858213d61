import "server-only";
import { newSecretName } from "#lib/secret.ts";
import { type FormError, holdForm, keepForm } from "#lib/tickets/hold-form.ts";
import type { ReceivedForm } from "./receive-form.ts";

/**
 * Holds what was not accepted, to be mended.
 * @param names of the fields that the form has; others are not kept
 * @returns the token for the browser, and a name for this attempt, so that each is a page of its own
 */
export async function holdReceived(
  form: ReceivedForm,
  {
    errors,
    names,
    now,
  }: { readonly errors: readonly FormError[]; readonly names: readonly string[]; readonly now: number },
): Promise<{ readonly token: string; readonly attempt: string }> {
  const held = form.held ?? (await holdForm(now));
  const values = Object.fromEntries(Object.entries(form.values).filter(([name]) => names.includes(name)));
  await keepForm(held.id, { values, errors });
  return { token: held.token, attempt: newSecretName().slice(0, 8) };
}

/** Which status the errors of a form have. */
export function statusOfErrors(errors: readonly FormError[]): 400 | 409 | 413 {
  const has = (...rules: string[]) => errors.some(({ rule }) => rules.includes(rule));
  if (has("too_large", "form_too_large")) return 413;
  return has("key_reused") ? 409 : 400;
}
