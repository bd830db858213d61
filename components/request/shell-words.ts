import type { RequestWords } from "#lib/i18n/request/es.ts";

/** The words of a form's button and of its sending, as plain texts: functions do not go to the browser. */
export function shellWords(
  { sending }: RequestWords,
  {
    send,
    hint,
    isMended,
    sentBefore,
    failed: { offline, busy } = sending,
  }: {
    readonly send: string;
    readonly hint: string | null;
    readonly isMended: boolean;
    /** What comes before the radicado of what was sent by the form that a browser has come back to. */
    readonly sentBefore: string;
    /** What is said where it did not arrive; left out: what is said of a request. */
    readonly failed?: { readonly offline: string; readonly busy: string };
  },
) {
  const { progress, working } = sending;
  const restored = isMended ? sending.restoredMended : sending.restored;
  return { send, hint, progress, working, offline, busy, restored, sentBefore };
}
