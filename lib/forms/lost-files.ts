import "server-only";
import type { FormError } from "#lib/tickets/hold-form.ts";
import { madeByKey } from "#lib/tickets/opened-request.ts";
import type { ReceivedForm } from "./receive-form.ts";

/**
 * Says so when a form was to keep files that are held no longer. What was sent already took its files along: sent again
 * by the same sender, it is not they that are missing.
 */
export async function lostFiles({ lost, key }: ReceivedForm, sender: string): Promise<readonly FormError[]> {
  if (!lost || (key !== null && (await madeByKey(sender, key)) !== null)) return [];
  return [{ field: "files", rule: "gone" }];
}
