import { useEffect } from "react";

/** What had the focus last, on this page or on the one that led here, and where the focus goes when it is gone. */
let last: { readonly element: Element; readonly headings: readonly string[] } | null = null;

/**
 * Moves the focus to a heading when the element that had it has left the document and nothing has taken it: left at the
 * body, whoever goes by the keyboard or listens would begin anew above everything. What somebody left for nothing stays
 * left.
 * @param headingsOf the selectors of the headings of what an element is a part of; the first that is there is taken.
 * Always the same function
 */
export function useKeptFocus(headingsOf: (focused: Element) => readonly string[]): void {
  useEffect(() => {
    let frame = 0;

    const took = ({ target }: FocusEvent) => {
      last = target instanceof Element ? { element: target, headings: headingsOf(target) } : null;
    };
    const left = () => {
      // Some browsers tell of this while they take an element out, others not at all.
      queueMicrotask(() => {
        if (last?.element.isConnected === true && document.activeElement !== last.element) last = null;
      });
    };
    const move = () => {
      if (last === null || last.element.isConnected || document.activeElement !== document.body) return;
      const [heading] = last.headings.flatMap((one) => document.querySelector<HTMLElement>(one) ?? []);
      // On the way to another page there may be none; what brings it is seen as well.
      if (heading === undefined) return;
      heading.tabIndex = -1;
      // Where the page stands is right already: a page that was led to begins at its top.
      heading.focus({ preventScroll: true });
    };
    const look = () => {
      if (last === null || last.element.isConnected) return;
      // A form moves it to the first field in trouble once it is drawn: that comes first.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(move);
      });
    };
    const changes = new MutationObserver(look);

    document.addEventListener("focusin", took);
    document.addEventListener("focusout", left);
    changes.observe(document.body, { childList: true, subtree: true });
    look();
    return () => {
      document.removeEventListener("focusin", took);
      document.removeEventListener("focusout", left);
      changes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, [headingsOf]);
}
