import type { DeskTier } from "#lib/desk/desk-data.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Actor, Tier } from "#lib/people/actor.ts";
import type { DeskPerson } from "#lib/people/people-of-desk.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";
import type { TicketChanges } from "#lib/tickets/change-ticket.ts";
import type { ClosedAs } from "#lib/tickets/close-ticket.ts";

/** When nobody attends an ordinary request. Instants are epoch milliseconds. */
export type Closures = {
  /** Stretches [from, to), ascending. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[];
  /** Nothing is said of what comes from here on. */
  readonly until: number;
};

/** What every page of the desk knows. */
export type DeskFrame = {
  readonly me: Actor;
  readonly soundOnP1: boolean;
  readonly people: readonly DeskPerson[];
  readonly tiers: readonly DeskTier[];
  readonly zone: ZoneRules;
  readonly closures: Closures;
  /** When the page was made, epoch milliseconds. */
  readonly now: number;
};

type Done = Outcome<{ readonly id: string }, { readonly id: string }>;
/** With the version that the ticket has since, by which it can be changed back. */
type Changed = Outcome<{ readonly id: string; readonly version: number }, { readonly id: string }>;

/** What the desk's pages can have done; each answers by an outcome, and throws when nobody answers. */
export type DeskActions = {
  readonly change: (given: {
    readonly number: string;
    readonly version: number;
    readonly changes: TicketChanges;
    readonly unlessShutOut: boolean;
  }) => Promise<Done>;
  readonly escalate: (given: {
    readonly number: string;
    readonly version: number;
    readonly reason: string;
    readonly direction: "up" | "back";
    readonly tier?: Tier | undefined;
  }) => Promise<Done>;
  readonly write: (given: {
    readonly key: string;
    readonly number: string;
    readonly version?: number | undefined;
    readonly visibility: "public" | "internal";
    readonly text: string;
    readonly files: readonly string[];
  }) => Promise<Done>;
  readonly takeBack: (given: { readonly number: string; readonly messageId: string }) => Promise<Done>;
  readonly close: (given: {
    readonly number: string;
    readonly version: number;
    readonly as: ClosedAs;
  }) => Promise<Done>;
  readonly changeMany: (given: {
    readonly tickets: readonly { readonly number: string; readonly version: number }[];
    readonly changes: TicketChanges;
  }) => Promise<Outcome<readonly { readonly number: string; readonly outcome: Changed }[]>>;
};
