import { useEffect, useRef } from "react";
import { BY_ITSELF } from "#lib/desk/by-itself.ts";
import { routes } from "#lib/routes.ts";

/** How often a page that shows a ticket says so; who has not said so for a while has gone. */
const RENEWED_MS = 15_000;

/** Says that this person has the ticket before them, while the page is to be seen, and hears who else has. */
export function usePresence(number: string | null, onPresent: (names: readonly string[]) => void): void {
  const hear = useRef(onPresent);
  useEffect(() => {
    hear.current = onPresent;
  });
  useEffect(() => {
    if (number === null) return;
    let isOver = false;
    const say = async (leaving: boolean) => {
      try {
        const answer = await fetch(routes.deskPresence, {
          method: "POST",
          keepalive: leaving,
          headers: { "content-type": "application/json", [BY_ITSELF]: "1" },
          body: JSON.stringify({ number, leaving }),
        });
        if (isOver || leaving || !answer.ok) return;
        const { present }: { present: readonly string[] } = await answer.json();
        hear.current(present);
      } catch {
        // The next one tells; whoever says nothing for a while counts as gone.
      }
    };
    const show = () => void say(document.visibilityState !== "visible");
    const leave = () => void say(true);
    show();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") void say(false);
    }, RENEWED_MS);
    document.addEventListener("visibilitychange", show);
    window.addEventListener("pagehide", leave);
    return () => {
      isOver = true;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", show);
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [number]);
}
