import type { Localized } from "#lib/i18n/language.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";

/** Why a channel is open or closed. Instants are epoch milliseconds. */
export type StateReason =
  | { readonly code: "open_always" }
  | { readonly code: "open_until"; readonly at: number }
  | { readonly code: "closed_outside_hours"; readonly opensAt: number }
  | {
      readonly code: "closed_holiday";
      readonly date: LocalDate;
      readonly name: Localized;
      readonly opensAt: number | null;
    }
  | {
      readonly code: "closed_exception";
      readonly date: LocalDate;
      readonly reason: string;
      readonly opensAt: number | null;
    }
  | { readonly code: "never_opens" };

/** What a channel is for. A stand-by line has none: it is there for when the others are not. */
export type PurposeReason = { readonly code: "serves_all_types" } | { readonly code: "dedicated_to_type" };

/** Why a channel stands where it stands in the answer. */
export type PlaceReason =
  | { readonly code: "staffed_phone_first_for_critical" }
  | { readonly code: "standby_for_closed_phone" }
  | { readonly code: "standby_when_phone_open" }
  | { readonly code: "call_first_for_critical" }
  | {
      readonly code: "general_for_closed_dedicated";
      /** The slug of the closed channel that is made for the request type. */
      readonly channel: string;
      readonly opensAt: number | null;
    }
  | { readonly code: "accepts_messages_while_closed"; readonly attendedFrom: number }
  | { readonly code: "opens_first" }
  | { readonly code: "opens_after_holiday"; readonly date: LocalDate; readonly name: Localized };

/** Machine-readable; the words come from the message catalogue. The list is closed. */
export type Reason = StateReason | PurposeReason | PlaceReason;
