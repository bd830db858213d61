import { isEqual } from "es-toolkit/predicate";
import type { CatalogueContent } from "#lib/catalogue/schema.ts";

export type Notice = CatalogueContent["notices"][number];
type Notices = Pick<CatalogueContent, "notices">;

/** A notice of the list, in the order of the catalogue, which is that of the page; those that the draft takes away last. */
export type NoticeRow = {
  /** The same for as long as its start, its end and its place among those of the same two are. */
  readonly id: string;
  readonly notice: Notice;
  /** What became of it since what is in force; one whose text stayed while its hours did not is changed. */
  readonly state: "same" | "new" | "changed" | "removed";
  /** What is in force in its place; null: nothing. */
  readonly before: Notice | null;
  readonly phase: "running" | "to_come" | "over";
};

/** Each notice with what tells it from all others. */
export function identified(notices: readonly Notice[]): { readonly id: string; readonly notice: Notice }[] {
  const seen = new Map<string, number>();
  return notices.map((notice) => {
    const span = [notice.from, notice.to].map((text) => Date.parse(text).toString(36)).join("-");
    const nth = seen.get(span) ?? 0;
    seen.set(span, nth + 1);
    return { id: nth === 0 ? span : `${span}-${nth}`, notice };
  });
}

/** What the draft says of notices, marked by what it was before, and what the draft takes away. @param now epoch ms */
export function noticeRows(before: Notices, after: Notices, now: number): NoticeRow[] {
  const [gone, is] = [identified(before.notices), identified(after.notices)];
  // What is quite the same is itself; of the rest, text tells more than span, which several may have.
  const standing = new Map<string, Notice>();
  for (const isMeant of [isEqual, hasText, hasSpan])
    for (const { id, notice } of is) {
      const index = standing.has(id) ? -1 : gone.findIndex((one) => isMeant(one.notice, notice));
      const [found] = index === -1 ? [] : gone.splice(index, 1);
      if (found) standing.set(id, found.notice);
    }
  const rows = is.map(({ id, notice }): NoticeRow => {
    const was = standing.get(id) ?? null;
    const state = was === null ? "new" : isEqual(was, notice) ? "same" : "changed";
    return { id, notice, state, before: was, phase: phaseOf(notice, now) };
  });
  const removed = gone.map(
    ({ id, notice }): NoticeRow => ({ id, notice, state: "removed", before: notice, phase: phaseOf(notice, now) }),
  );
  return [...rows, ...removed];
}

/**
 * A catalogue with one notice changed, taken away or put back; where it is put back, at its place in `order`.
 * @returns null where `is` is not there as it is given
 */
export function withNotice<Content extends Notices>(
  content: Content,
  { is, was }: { readonly is: Notice | null; readonly was: Notice | null },
  order: readonly Notice[],
): Content | null {
  const { notices } = content;
  const placeOf = (notice: Notice) => notices.findIndex((one) => isEqual(one, notice));
  if (is === null) {
    if (was === null || placeOf(was) !== -1) return content;
    const behind = order.slice(order.findIndex((one) => isEqual(one, was)) + 1).map(placeOf);
    const at = order.some((one) => isEqual(one, was)) ? behind.find((place) => place !== -1) : undefined;
    return { ...content, notices: notices.toSpliced(at ?? notices.length, 0, was) };
  }
  const place = placeOf(is);
  if (place === -1) return null;
  return { ...content, notices: was === null ? notices.toSpliced(place, 1) : notices.with(place, was) };
}

function hasText(one: Notice, other: Notice): boolean {
  return isEqual(one.text, other.text);
}

function hasSpan(one: Notice, other: Notice): boolean {
  return Date.parse(one.from) === Date.parse(other.from) && Date.parse(one.to) === Date.parse(other.to);
}

function phaseOf({ from, to }: Notice, now: number): NoticeRow["phase"] {
  if (Date.parse(to) <= now) return "over";
  return Date.parse(from) <= now ? "running" : "to_come";
}
