import type { Holiday } from "#lib/catalogue/schema.ts";
import type { HolidayRow } from "./holiday-rows.ts";

/** What a form of the page of holidays does. */
export type HolidayDeed = "add" | "rename" | "remove";

/** A row of the page of holidays, in words. */
export type ShownHoliday = Pick<HolidayRow, "holiday" | "state" | "before"> & {
  /** "Lunes 12 de enero". */
  readonly when: string;
  readonly name: string;
  /** In the other language. */
  readonly otherName: string;
  /** Whether a law makes it a holiday; then that law is its source. */
  readonly isLawful: boolean;
  readonly source: string;
  /** Why the draft changes it, in the words of who did. */
  readonly reason: string | null;
};

/** What came of taking back a change of a day; "gone": the draft has it no more, and it can be brought back. */
export type UndoAnswer =
  | { readonly kind: "undone" | "refused" }
  | { readonly kind: "gone"; readonly holiday: Holiday; readonly what: string };

/** A year's list as the page shows it. */
export type ShownYear = {
  readonly year: number;
  readonly years: readonly { readonly year: number; readonly isEdited: boolean }[];
  readonly rows: readonly ShownHoliday[];
};
