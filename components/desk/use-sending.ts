import { useCallback, useRef, useState } from "react";
import type { DraftKind } from "#lib/tickets/draft.ts";

const boxOf = (number: string, kind: DraftKind) => `${number} ${kind}`;

/** Which boxes are being sent: what is written elsewhere waits for none of them. */
export function useSending() {
  const [boxes, setBoxes] = useState<ReadonlySet<string>>(new Set());
  // Two presses may come before anything is drawn anew.
  const now = useRef(boxes);
  const put = useCallback((next: ReadonlySet<string>) => {
    now.current = next;
    setBoxes(next);
  }, []);
  /** @returns what ends it; null: that box is being sent already */
  const begin = useCallback(
    (number: string, kind: DraftKind): (() => void) | null => {
      const box = boxOf(number, kind);
      if (now.current.has(box)) return null;
      put(new Set(now.current).add(box));
      return () => put(new Set([...now.current].filter((one) => one !== box)));
    },
    [put],
  );
  return { isSending: (number: string, kind: DraftKind) => boxes.has(boxOf(number, kind)), begin };
}
