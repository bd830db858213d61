import { useEffect, useRef } from "react";
import { BY_ITSELF } from "#lib/desk/by-itself.ts";

/** How often a page says what it shows; who has not said so for a while has gone. */
const RENEWED_MS = 15_000;

/**
 * Says what this person has before them, while the page is to be seen, and hears what is answered.
 * @param shown what they look at; null: nothing that anybody needs to know of
 * @param onSignedOut is told that their session has ended; nothing is said any more then, until the page is come back to
 */
export function useHere<Answer>(
  address: string,
  shown: Readonly<Record<string, string | null>> | null,
  onAnswer: (answer: Answer) => void,
  onSignedOut: () => void = () => {},
): void {
  const hear = useRef({ onAnswer, onSignedOut });
  useEffect(() => {
    hear.current = { onAnswer, onSignedOut };
  });
  // As a text, so that it is the same for as long as it says the same.
  const told = shown && JSON.stringify(shown);
  useEffect(() => {
    if (told === null) return;
    let isOver = false;
    let isSignedOut = false;
    const say = async (leaving: boolean) => {
      try {
        const answer = await fetch(address, {
          method: "POST",
          keepalive: leaving,
          headers: { "content-type": "application/json", [BY_ITSELF]: "1" },
          body: JSON.stringify({ ...JSON.parse(told), leaving }),
        });
        if (isOver || leaving) return;
        isSignedOut = answer.status === 401;
        if (isSignedOut) hear.current.onSignedOut();
        if (answer.ok) hear.current.onAnswer(await answer.json());
      } catch {
        // The next one tells; whoever says nothing for a while counts as gone.
      }
    };
    const leave = () => {
      if (!isSignedOut) void say(true);
    };
    // Who comes back to the page may have signed in again in another tab.
    const show = () => (document.visibilityState === "visible" ? void say(false) : leave());
    show();
    const timer = setInterval(() => {
      if (document.visibilityState === "visible" && !isSignedOut) void say(false);
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
  }, [address, told]);
}
