/** The address of whoever asks. `lib/commands/web.ts` writes it over all that others said (TRUSTED_PROXY). */
export function clientAddress(headers: Headers): string {
  return headers.get("x-forwarded-for") ?? "unknown";
}
