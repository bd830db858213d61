import type { HolidayRow } from "./holiday-rows.ts";

/** A row of the page of holidays, in words. */
export type ShownHoliday = Pick<HolidayRow, "holiday" | "state" | "before"> & {
  /** "Lunes 12 de enero". */
  readonly when: string;
  readonly name: string;
  /** In the other language. */
  readonly otherName: string;
  readonly source: string;
  /** Why the draft changes it, in the words of who did. */
  readonly reason: string | null;
};

/** A year's list as the page shows it. */
export type ShownYear = {
  readonly year: number;
  readonly years: readonly { readonly year: number; readonly isEdited: boolean }[];
  readonly rows: readonly ShownHoliday[];
};
