import "server-only";

/** Twice what the longest comment takes when each of its characters is written as %XX%XX. */
const SMALL_FORM_MAX_BYTES = 64 * 1024;

/** The fields of a form without files; null for what is none, or is larger than any of ours. */
export async function readSmallForm(request: Request): Promise<Readonly<Record<string, string>> | null> {
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > SMALL_FORM_MAX_BYTES) return null;
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "")) return null;
  return Object.fromEntries(new URLSearchParams(await request.text()));
}
