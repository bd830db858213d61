import "server-only";
import type { NextRequest } from "next/server";
import { dropOldestForms, type FormError, holdForm, keepForm } from "#lib/tickets/hold-form.ts";
import type { HeldCookies } from "./cookies.ts";
import { isHeldName, newAttempt, newHeldName } from "./held-name.ts";
import type { ReceivedForm } from "./receive-form.ts";

/** So many forms of a kind are held for one browser: one for each tab that somebody may be mending. */
const HELD_AT_ONCE = 5;

/** The token of a held form, as its browser carries it. */
export function heldToken(request: NextRequest, { prefix }: HeldCookies) {
  return (name: string): string | undefined =>
    isHeldName(name) ? request.cookies.get(prefix + name)?.value : undefined;
}

/**
 * Holds what was not accepted, to be mended. Beyond a few, the oldest that are held for this browser go.
 * @param names of the fields that the form has; others are not kept
 * @returns a name for this attempt, and what the browser is to carry
 */
export async function holdReceived(
  request: NextRequest,
  form: Pick<ReceivedForm, "held" | "values">,
  {
    errors,
    names,
    now,
    cookies,
  }: {
    readonly errors: readonly FormError[];
    readonly names: readonly string[];
    readonly now: number;
    readonly cookies: HeldCookies;
  },
): Promise<{ readonly attempt: string; readonly cookies: readonly string[] }> {
  const held = form.held ?? { ...(await holdForm(now)), name: newHeldName() };
  const values = Object.fromEntries(Object.entries(form.values).filter(([name]) => names.includes(name)));
  await keepForm(held.id, { values, errors });
  const others = request.cookies
    .getAll()
    .filter(({ name }) => name.startsWith(cookies.prefix) && name !== cookies.prefix + held.name);
  const left = await dropOldestForms(
    others.map(({ value }) => value),
    HELD_AT_ONCE - 1,
  );
  const gone = others.flatMap(({ name, value }) => {
    const own = name.slice(cookies.prefix.length);
    return left.has(value) || !isHeldName(own) ? [] : cookies.set(own, null);
  });
  return { attempt: newAttempt(held.name), cookies: [...cookies.set(held.name, held.token), ...gone] };
}

/** Which status the errors of a form have. */
export function statusOfErrors(errors: readonly FormError[]): 400 | 409 | 413 {
  const has = (...rules: string[]) => errors.some(({ rule }) => rules.includes(rule));
  if (has("too_large", "form_too_large")) return 413;
  return has("key_reused", "closed") ? 409 : 400;
}
