import { useCallback, useEffect, useRef } from "react";

/** Does something at once, and at most once in a while: what is asked meanwhile is done when the while is over. */
export function useCoalesced(work: () => unknown, everyMs: number): () => void {
  const state = useRef({ isBusy: false, isAsked: false });
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  return useCallback(() => {
    const run = async () => {
      state.current = { isBusy: true, isAsked: false };
      await latest.current();
      if (everyMs > 0) await new Promise((resolve) => setTimeout(resolve, everyMs));
      const { isAsked } = state.current;
      state.current = { isBusy: false, isAsked: false };
      if (isAsked) void run();
    };
    if (state.current.isBusy) state.current.isAsked = true;
    else void run();
  }, [everyMs]);
}
