import { useCallback, useState } from "react";
import type { TicketPatch } from "./ticket-patch.ts";

type Patched = { readonly number: string; readonly patch: TicketPatch };

/**
 * What is shown of tickets before the desk has answered. Each deed shows its own until it is over, so that the end of
 * one takes nothing away from another that is still under way; where two show the same, the later one holds.
 */
export function usePatches() {
  const [patches, setPatches] = useState<readonly Patched[]>([]);
  /** @returns what takes it away again */
  const show = useCallback((number: string, patch: TicketPatch) => {
    const added: Patched = { number, patch };
    setPatches((all) => [...all, added]);
    return () => setPatches((all) => all.filter((one) => one !== added));
  }, []);
  /** What is shown of this one in place of what was read; the same value, where nothing is. */
  const shown = <Ticket extends { readonly number: string }>(read: Ticket): Ticket => {
    const own = patches.filter(({ number }) => number === read.number);
    return own.length === 0 ? read : Object.assign({}, read, ...own.map(({ patch }) => patch));
  };
  return { show, shown };
}
