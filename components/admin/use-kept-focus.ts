import { useEffect } from "react";

/**
 * Moves the focus to the page's heading when the element that had it has left the document and nothing has taken it:
 * left at the body, whoever goes by the keyboard or listens would begin anew above everything. What somebody left for
 * nothing stays left.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let frame = 0;

    const took = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null;
    };
    const left = () => {
      // Some browsers tell of this while they take an element out, others not at all.
      queueMicrotask(() => {
        if (last?.isConnected === true && document.activeElement !== last) last = null;
      });
    };
    const move = () => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return;
      const heading = document.querySelector<HTMLElement>("main h1");
      // On the way to another page there may be none; what brings it is seen as well.
      if (heading === null) return;
      heading.tabIndex = -1;
      // Where the page stands is right already: a page that was led to begins at its top.
      heading.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(() => {
      if (last === null || last.isConnected) return;
      // A form moves it to the first field in trouble once it is drawn: that comes first.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(move);
      });
    });

    document.addEventListener("focusin", took);
    document.addEventListener("focusout", left);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", took);
      document.removeEventListener("focusout", left);
      changes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}
