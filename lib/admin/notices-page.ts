import type { Notice, NoticeRow } from "./notice-rows.ts";

/** A notice of the page of notices, in words. */
export type ShownNotice = NoticeRow & {
  /** From when to when. */
  readonly when: string;
  /** From when to when it is now, where the draft says otherwise. */
  readonly whenBefore: string | null;
};

/** What came of taking a notice away or putting it back; `undo` takes it back. */
export type PutNoticeAnswer =
  | { readonly kind: "done"; readonly undo: { readonly is: Notice | null; readonly was: Notice | null } }
  | { readonly kind: "refused" };
