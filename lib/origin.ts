import { environment } from "#lib/env.ts";

/** Whether a write comes from a page of ours: a browser says so; one that says nothing must at least name our own origin. */
export function isFromHere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  return headers.get("origin") === environment().publicUrl;
}
