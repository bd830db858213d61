import type { Toast } from "./desk-context.ts";

/** More than so many are not read before they go by themselves. */
const PASSING_MOST = 3;

export type Numbered = Toast & { readonly id: number };

/**
 * What is shown once another is told: the newest of what goes by itself, and every refusal, which stays until it is
 * closed. One that is told again, as by trying once more, is shown once, as the newest; so is what is told of a ticket.
 */
export function withToast(shown: readonly Numbered[], toast: Toast): readonly Numbered[] {
  const id = Math.max(0, ...shown.map((one) => one.id)) + 1;
  const isSame = ({ text, isRefusal, about }: Numbered) =>
    toast.isRefusal ? isRefusal && text === toast.text : about !== undefined && about === toast.about;
  const others = shown.filter((one) => !isSame(one));
  const passing = others.filter(({ isRefusal }) => !isRefusal);
  const gone = toast.isRefusal ? [] : passing.slice(0, Math.max(0, passing.length + 1 - PASSING_MOST));
  return [...others.filter((one) => !gone.includes(one)), { ...toast, id }];
}

/** What is shown once the person is signed in again: nothing of a session that had ended. */
export function withoutSession(shown: readonly Numbered[]): readonly Numbered[] {
  return shown.some(({ isOfSession }) => isOfSession) ? shown.filter(({ isOfSession }) => !isOfSession) : shown;
}
