import { type RefObject, useEffect } from "react";

/**
 * When what had the focus leaves the page, because what it asked for was done, the heading takes it: who works by
 * keyboard or with a screen reader goes on from there, and not from the top of the browser's window.
 */
export function useFocusKept(sheet: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    let last: Element | null = null;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const forget = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        // Somebody turned away from it; what was removed did not.
        if (target === last && last?.isConnected && document.activeElement !== last) last = null;
      });
    const observer = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      last = null;
      const heading = element.querySelector("main h1");
      if (document.activeElement !== document.body || !(heading instanceof HTMLElement)) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
    element.addEventListener("focusin", remember);
    element.addEventListener("focusout", forget);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener("focusin", remember);
      element.removeEventListener("focusout", forget);
      observer.disconnect();
    };
  }, [sheet]);
}
