import type { Localized } from "#lib/i18n/language.ts";

/** Shown from `from` until, and without, `to`; epoch milliseconds. */
export type TimedNotice = { readonly from: number; readonly to: number; readonly text: Localized };

/** The notices shown at an instant, in their published order. */
export function noticesAt(notices: readonly TimedNotice[], at: number): readonly TimedNotice[] {
  return notices.filter(({ from, to }) => from <= at && at < to);
}

/** The first instant after `at` at which a notice appears or goes; null when none will. */
export function nextNoticeEdge(notices: readonly TimedNotice[], at: number): number | null {
  let next: number | null = null;
  for (const { from, to } of notices)
    for (const edge of [from, to]) if (edge > at && (next === null || edge < next)) next = edge;
  return next;
}
