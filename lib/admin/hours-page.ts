import type { Owner, Place } from "#lib/catalogue/facts.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { SpecialDate, SpecialDateEdit, SpecialDateRow, YieldedDays } from "#lib/catalogue/special-dates.ts";
import type { TypedHours, TypedInterval } from "./week-edit.ts";

// What the page of hours is given, and what its deeds answer: data alone, for the server and the browser.

/** What the bar of the draft says; instants are in words already. `version` null: there is no draft. */
export type DraftStatus = {
  readonly baseNumber: number;
  /** The revision in force: with another one, what the page shows is out of date. */
  readonly inForce: number;
  readonly version: number | null;
  readonly changes: number;
  readonly savedAt: string | null;
  /** Null: whoever looks at it. */
  readonly savedBy: string | null;
};

export type ChannelTab = Pick<Channel, "slug" | "kind" | "standby" | "requestTypes"> & {
  readonly name: string;
  readonly isEdited: boolean;
};

/** Whose hours can be special, and what they are called. */
export type DatedOwner = {
  readonly owner: Owner;
  readonly name: string;
  /** Whether it is only to be used when the ordinary line is closed. */
  readonly isStandby: boolean;
};

/** A special date, and where another one of the same channels holds instead. */
export type ShownDate = SpecialDateRow & { readonly yields: readonly YieldedDays[] };

export type HoursView = {
  readonly status: DraftStatus;
  readonly channels: readonly ChannelTab[];
  /** The channel that is edited, as the draft has it. */
  readonly channel: Channel;
  /** The same in the revision that the draft changes; null: it is new. */
  readonly before: Channel | null;
  readonly dates: readonly ShownDate[];
  /** Those that can have special dates, in the order of the catalogue, tiers last. */
  readonly owners: readonly DatedOwner[];
  readonly nextHoliday: { readonly date: string; readonly name: string } | null;
  readonly timeZone: string;
  /** On the desk's wall. */
  readonly today: string;
  /** What coverage follows from (`EditGround`), as JSON: the page hands it on as it is. */
  readonly ground: string;
};

export type HoursAnswer =
  | { readonly kind: "saved"; readonly view: HoursView }
  /** Somebody else changed the same; nothing was saved. `view` is what stands now. */
  | { readonly kind: "clash"; readonly places: readonly Place[]; readonly view: HoursView }
  | { readonly kind: "signed_out" }
  | { readonly kind: "refused" };

/** What came of the form of the week where no script saves it; what was typed stays. */
export type HoursFormAnswer = { readonly kind: "refused" | "clash" | "unsaved"; readonly typed: TypedHours };

/** The fields of a special date, as they stand in its form. */
export type TypedDate = {
  /** What is edited; null: a new one. */
  readonly before: Omit<SpecialDate, "id"> | null;
  readonly from: string;
  readonly to: string;
  readonly isOpenEnded: boolean;
  readonly isClosed: boolean;
  readonly intervals: readonly TypedInterval[];
  readonly reason: string;
  readonly owners: readonly Owner[];
};

/** What is wrong with a field of a special date. */
export type DateTrouble =
  | { readonly field: "from" | "to" | "reason" | "owners" | "hours"; readonly text: string }
  | { readonly field: "interval"; readonly index: number; readonly edge: keyof TypedInterval; readonly text: string };

export type DateAnswer = {
  readonly typed: TypedDate;
  readonly troubles: readonly DateTrouble[];
  /** What concerns no field. */
  readonly text: string | null;
  /** Whether who sent it is not signed in any more. */
  readonly isSignedOut: boolean;
};

/** What came of adding or taking away a special date as a whole; `undo` takes it back. */
export type PutAnswer = { readonly kind: "done"; readonly undo: SpecialDateEdit } | { readonly kind: "refused" };
