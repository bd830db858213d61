import type { z } from "zod";
import type { TicketChanges } from "#lib/tickets/change-ticket.ts";
import type { requestSchema } from "#lib/tickets/request-schema.ts";

/**
 * An instant before a first start: "18 09:12" is 18 working days before that day, at 09:12 on the desk's wall;
 * "35 min" is so long before it.
 */
export type When = `${number} ${number}:${number}` | `${number} min`;

/** The demo people, by the first part of their address. */
export type Staff = "agente" | "supervisor" | "coordinador" | "admin";

/** Something that happened to a request. In a text, `{agente}` stands for that person's name. */
export type Step = { readonly at: When } & (
  | { readonly does: "answer" | "note"; readonly who: Staff; readonly text: string }
  | { readonly does: "change"; readonly who: Staff; readonly changes: TicketChanges }
  | { readonly does: "snooze"; readonly who: Staff; readonly days: number }
  | { readonly does: "escalate" | "hand_back"; readonly who: Staff; readonly reason: string }
  | { readonly does: "close"; readonly who: Staff; readonly duplicateOf: string | null }
  | { readonly does: "contest"; readonly who: Staff; readonly matter: string }
  | { readonly does: "take_back_last"; readonly who: Staff }
  | { readonly does: "write"; readonly text: string }
  | { readonly does: "confirm" }
  | { readonly does: "rate"; readonly rating: number; readonly comment: string | null }
);

/** A request and what became of it. */
export type Story = {
  /** By which others name it. */
  readonly key: string;
  readonly opened: When;
  readonly request: z.input<typeof requestSchema>;
  /** Left out: by the form. */
  readonly logged?: { readonly by: Staff; readonly channel: string };
  readonly after: readonly Step[];
};

export const demoAddress = (who: Staff) => `${who}@demo.test`;

export const take = (at: When, who: Staff): Step => ({
  at,
  does: "change",
  who,
  changes: { assignee: demoAddress(who) },
});
export const change = (at: When, who: Staff, changes: TicketChanges): Step => ({ at, does: "change", who, changes });
export const answer = (at: When, who: Staff, text: string): Step => ({ at, does: "answer", who, text });
export const note = (at: When, who: Staff, text: string): Step => ({ at, does: "note", who, text });
export const snooze = (at: When, who: Staff, days: number): Step => ({ at, does: "snooze", who, days });
export const escalate = (at: When, who: Staff, reason: string): Step => ({ at, does: "escalate", who, reason });
export const handBack = (at: When, who: Staff, reason: string): Step => ({ at, does: "hand_back", who, reason });
export const closeAsSpam = (at: When, who: Staff): Step => ({ at, does: "close", who, duplicateOf: null });
export const closeAsDuplicate = (at: When, who: Staff, of: string): Step => ({
  at,
  does: "close",
  who,
  duplicateOf: of,
});
export const contest = (at: When, who: Staff, matter: string): Step => ({ at, does: "contest", who, matter });
export const takeBackLast = (at: When, who: Staff): Step => ({ at, does: "take_back_last", who });
export const write = (at: When, text: string): Step => ({ at, does: "write", text });
export const confirm = (at: When): Step => ({ at, does: "confirm" });
export const rate = (at: When, rating: number, comment: string | null = null): Step => ({
  at,
  does: "rate",
  rating,
  comment,
});
