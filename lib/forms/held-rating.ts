import "server-only";
import { type HeldForm, heldForm } from "#lib/tickets/hold-form.ts";
import { heldRatings } from "./cookies.ts";
import { isHeldName } from "./held-name.ts";

type HeldRating = HeldForm & { readonly token: string; readonly name: string };

/**
 * What is held of a rating of one request, whatever the address says: who is to wait until it is solved comes back by the
 * link. Null: nothing is.
 * @param carried the cookies of a browser
 */
export async function heldRating(
  carried: readonly { readonly name: string; readonly value: string }[],
  number: string,
  now: number,
): Promise<HeldRating | null> {
  const { prefix } = heldRatings(number);
  for (const { name: cookie, value: token } of carried) {
    const name = cookie.startsWith(prefix) ? cookie.slice(prefix.length) : "";
    const held = isHeldName(name) ? await heldForm(token, now) : null;
    if (held) return { ...held, token, name };
  }
  return null;
}
