import { useEffect, useLayoutEffect } from "react";

/** What had the focus last, and whether it was a part of the list: of this page, or of the one that led here. */
let last: { readonly element: Element; readonly wasInList: boolean } | null = null;

function remember({ target }: FocusEvent) {
  if (target instanceof Element) last = { element: target, wasInList: target.closest(".list") !== null };
}

/**
 * A button that goes away once it is pressed takes the focus with it, and whoever works by keys or by ear is back at
 * the beginning of the page. Where nothing else takes the focus, the heading of what they were at does.
 */
export function useFocusNotLost(): void {
  useEffect(() => {
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  // After whatever was shown: what is gone cannot say that it went.
  useLayoutEffect(() => {
    if (last === null || last.element.isConnected || document.activeElement !== document.body) return;
    const ids = last.wasInList ? ["list-heading"] : ["ticket-heading", "list-heading"];
    last = null;
    ids
      .map((id) => document.getElementById(id))
      .find((heading) => heading !== null)
      ?.focus({ preventScroll: true });
  });
}
