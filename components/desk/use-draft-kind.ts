import { useLayoutEffect, useState } from "react";
import type { DeskTicket } from "#lib/desk/desk-data.ts";
import type { DraftKind } from "#lib/tickets/draft.ts";
import { useDesk } from "./desk-context.ts";
import { draftName, keptDraft } from "./use-draft.ts";

/**
 * What is written on the ticket that is open: what was begun on it, and otherwise an answer. What was written on
 * another one says nothing of it, and would hide what was begun here.
 */
export function useDraftKind(ticket: DeskTicket | null) {
  const { frame } = useDesk();
  const [kind, setKind] = useState<DraftKind>(() => begunOf(frame.me.id, ticket, () => null));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent or begun later leaves the person where they are
  useLayoutEffect(() => {
    if (ticket)
      setKind(
        begunOf(frame.me.id, ticket, (one) => sessionStorage.getItem(draftName(frame.me.id, ticket.number, one))),
      );
  }, [ticket?.number]);
  return [kind, setKind] as const;
}

/** `unsaved`: what the browser's tab alone has; null: nothing. */
function begunOf(personId: string, ticket: DeskTicket | null, unsaved: (kind: DraftKind) => string | null): DraftKind {
  const isBegun = (kind: DraftKind) =>
    ticket !== null &&
    ((unsaved(kind) ?? keptDraft(personId, ticket, kind)?.text ?? "") !== "" || ticket.draftFiles[kind].length > 0);
  return !isBegun("public") && isBegun("internal") ? "internal" : "public";
}
