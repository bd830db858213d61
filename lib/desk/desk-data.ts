import type { Contact } from "#lib/catalogue/contact.ts";
import type { Localized } from "#lib/i18n/language.ts";
import type { Tier } from "#lib/people/actor.ts";
import type { Priority, RequestType } from "#lib/routing/request.ts";
import type { DraftKind, KeptDraft } from "#lib/tickets/draft.ts";
import type { DraftFile } from "#lib/tickets/draft-files.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";
import type { View } from "#lib/tickets/view-names.ts";

// What the desk's pages are given, as JSON carries it: instants are epoch milliseconds, persons are their names.

export type DeskTier = {
  readonly level: number;
  readonly name: Localized;
  readonly contacts: readonly Contact[];
};

export type ListRow = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly subject: string;
  readonly requestType: RequestType;
  readonly priority: Priority;
  readonly status: TicketStatus;
  readonly tier: number;
  readonly who: string | null;
  readonly assigneeEmail: string | null;
  readonly assigneeName: string | null;
  readonly openedAt: number;
  readonly snoozedUntil: number | null;
  /** Where the searched words stand, with ⟦ and ⟧ around them. */
  readonly hit: string | null;
};

/** 0…1000; 1000: more than can be said. */
export type Counts = Readonly<Record<View, number>>;

export type DeskList = {
  readonly rows: readonly ListRow[];
  /** Where the next page begins; null: this is the last one. */
  readonly next: string | null;
  readonly counts: Counts;
  /** When it was read. */
  readonly now: number;
};

type DeskFile = {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
};

/** What happened, in the terms in which it is said: persons by their names, null for nobody. */
export type Happening =
  | { readonly kind: "opened"; readonly channel: string }
  | { readonly kind: "taken_back" }
  | { readonly kind: "taken" }
  | { readonly kind: "assigned"; readonly to: string | null }
  | { readonly kind: "status"; readonly to: TicketStatus }
  | { readonly kind: "priority"; readonly from: Priority; readonly to: Priority }
  | { readonly kind: "request_type"; readonly from: RequestType; readonly to: RequestType }
  | { readonly kind: "tags"; readonly tags: readonly string[] }
  | { readonly kind: "snoozed"; readonly until: number | null }
  | { readonly kind: "escalated"; readonly to: number; readonly reason: string }
  | { readonly kind: "handed_back"; readonly to: number; readonly reason: string }
  | { readonly kind: "duplicate"; readonly of: string }
  | { readonly kind: "matter"; readonly to: string | null }
  | { readonly kind: "spam" }
  | { readonly kind: "link_renewed" }
  | { readonly kind: "rated"; readonly rating: number };

/** Who did something; null: the desk by itself. */
export type By = { readonly name: string | null; readonly customer: boolean };

export type TimelineItem =
  | {
      readonly kind: "entry";
      readonly sequence: number;
      readonly at: number;
      readonly by: By;
      readonly internal: boolean;
      readonly text: string;
      /** Null: what the request was opened with. */
      readonly messageId: string | null;
      readonly takenBack: boolean;
      readonly mayTakeBack: boolean;
      readonly files: readonly DeskFile[];
    }
  | {
      readonly kind: "event";
      readonly sequence: number;
      readonly at: number;
      readonly by: By;
      readonly what: Happening;
    };

/** What the person may do to the ticket as it stands; the use cases decide all the same. */
export type TicketRights = {
  readonly reply: boolean;
  readonly change: boolean;
  readonly escalate: boolean;
  readonly handBack: boolean;
  readonly close: boolean;
  /** Why not: it is at a higher tier, or the person handled the matter that it contests. */
  readonly because: "higher_tier" | "handled_matter" | null;
};

export type OtherRequest = {
  readonly number: string;
  readonly subject: string;
  readonly status: TicketStatus;
  readonly openedAt: number;
};

type Drafts = Readonly<Record<DraftKind, KeptDraft | null>>;
/** What the person attached and did not send. */
type DraftFiles = Readonly<Record<DraftKind, readonly DraftFile[]>>;

export type DeskTicket = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly subject: string;
  readonly requestType: RequestType;
  readonly priority: Priority;
  readonly claimedPriority: Priority | null;
  readonly status: TicketStatus;
  readonly tier: Tier;
  readonly assigneeEmail: string | null;
  readonly assigneeName: string | null;
  readonly tags: readonly string[];
  readonly snoozedUntil: number | null;
  readonly openedAt: number;
  readonly requester: {
    readonly name: string;
    readonly email: string | null;
    /** E.164, and as people read it. */
    readonly phone: { readonly e164: string; readonly shown: string } | null;
    readonly company: string | null;
    readonly document: string | null;
  } | null;
  readonly duplicateOf: string | null;
  readonly matter: string | null;
  readonly rating: number | null;
  readonly ratingComment: string | null;
  readonly timeline: readonly TimelineItem[];
  readonly others: readonly OtherRequest[];
  readonly drafts: Drafts;
  readonly draftFiles: DraftFiles;
  readonly may: TicketRights;
  /** Who else has it before them. */
  readonly present: readonly string[];
  /** When it was read. */
  readonly now: number;
};

/** An unseen mention: who named the person, on which request. */
export type DeskMention = {
  readonly number: string;
  readonly subject: string;
  readonly by: string;
  readonly text: string;
  readonly at: number;
};
