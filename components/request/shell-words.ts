import type { RequestWords } from "#lib/i18n/request/es.ts";

/** The words of a form's button and of its sending, as plain texts: functions do not go to the browser. */
export function shellWords(
  { sending }: RequestWords,
  { send, hint }: { readonly send: string; readonly hint: string | null },
) {
  const { progress, working, offline, busy, restored } = sending;
  return { send, hint, progress, working, offline, busy, restored };
}
