import "server-only";
import type { NextRequest } from "next/server";
import { type IdempotencyKey, madeOfSame } from "#lib/tickets/once.ts";
import { SENT_COOKIE, sentCookie } from "./cookies.ts";
import { isScripted } from "./handle-form.ts";

/** As our forms are given them, and as a cookie can carry them. */
const COOKIE_KEY = /^[\w-]{1,200}$/;

/**
 * The key by which a browser has sent the same from the same form some minutes ago: who goes back to a form without
 * scripts finds all that was typed in one made anew, whose key says nothing of the first. Null: it has not, or a script
 * has sent it, by which the form is emptied and says so: the same is then meant.
 */
export async function sentSame(
  request: NextRequest,
  named: IdempotencyKey | null,
): Promise<{ readonly key: IdempotencyKey; readonly made: string } | null> {
  const before = request.cookies.get(SENT_COOKIE)?.value ?? "";
  if (named === null || isScripted(request) || before === named.key || !COOKIE_KEY.test(before)) return null;
  const key = { ...named, key: before };
  const made = await madeOfSame(key);
  return made === null ? null : { key, made };
}

/** What the browser is to carry of a sending, to the form's address alone. */
export function sentBy(request: NextRequest, named: IdempotencyKey | null): readonly string[] {
  return named !== null && COOKIE_KEY.test(named.key) ? [sentCookie(request.nextUrl.pathname, named.key)] : [];
}
