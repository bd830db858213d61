import type { Toast } from "./desk-context.ts";

/** More than so many are not read before they go by themselves. */
const PASSING_MOST = 3;

export type Numbered = Toast & {
  readonly id: number;
  /** All of which it tells that they failed; null: it stays until it is closed, whatever is done. */
  readonly deeds: readonly string[] | null;
};

/**
 * What is shown once another is told: the newest of what goes by itself, and every refusal, which stays until it is
 * closed. One that is told again, as by trying once more, is shown once, as the newest; so is what is told of a ticket.
 */
export function withToast(all: readonly Numbered[], toast: Toast): readonly Numbered[] {
  const shown = toast.deed === undefined ? all : withoutDeed(all, toast.deed);
  const id = Math.max(0, ...shown.map((one) => one.id)) + 1;
  const isSame = ({ text, isRefusal, about }: Numbered) =>
    toast.isRefusal ? isRefusal && text === toast.text : about !== undefined && about === toast.about;
  const others = shown.filter((one) => !isSame(one));
  const passing = others.filter(({ isRefusal }) => !isRefusal);
  const gone = toast.isRefusal ? [] : passing.slice(0, Math.max(0, passing.length + 1 - PASSING_MOST));
  // Shown once, it is still told of each.
  const told = [toast.deed === undefined ? null : [toast.deed], ...shown.filter(isSame).map(({ deeds }) => deeds)];
  const deeds = told.some((one) => one === null) ? null : [...new Set(told.flatMap((one) => one ?? []))];
  return [...others.filter((one) => !gone.includes(one)), { ...toast, id, deeds }];
}

/** What is shown once a deed was answered, whether it was done or refused: nothing of an attempt that failed before. */
export function withoutDeed(shown: readonly Numbered[], deed: string): readonly Numbered[] {
  if (!shown.some(({ deeds }) => deeds?.includes(deed))) return shown;
  return shown.flatMap((one) => {
    const deeds = one.deeds?.filter((other) => other !== deed) ?? null;
    return deeds?.length === 0 ? [] : [{ ...one, deeds }];
  });
}

/** What is shown once the person is signed in again: nothing of a session that had ended. */
export function withoutSession(shown: readonly Numbered[]): readonly Numbered[] {
  return shown.some(({ isOfSession }) => isOfSession) ? shown.filter(({ isOfSession }) => !isOfSession) : shown;
}
