import "server-only";
import { withOneBreak } from "./one-break.ts";

/** Twice what the longest comment takes when each of its characters is written as %XX%XX. */
const SMALL_FORM_MAX_BYTES = 64 * 1024;

/** The fields of a form without files, line breaks as one character; null for what is none, or is larger than any of ours. */
export async function readSmallForm(request: Request): Promise<Readonly<Record<string, string>> | null> {
  const length = request.headers.get("content-length");
  if (length === null || Number(length) > SMALL_FORM_MAX_BYTES) return null;
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers.get("content-type") ?? "")) return null;
  const fields = [...new URLSearchParams(await request.text())];
  return Object.fromEntries(fields.map(([name, value]) => [name, withOneBreak(value)]));
}
