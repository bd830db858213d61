import type { DeskTicket } from "#lib/desk/desk-data.ts";

/** How far somebody has seen a ticket: its version, and the sequence of the last that had happened to it. */
export type Seen = { readonly version: number; readonly sequence: number };

export function seenOf({ version, timeline }: DeskTicket): Seen {
  return { version, sequence: timeline.at(-1)?.sequence ?? 0 };
}
