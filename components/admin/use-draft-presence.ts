import { useEffect, useRef, useState } from "react";
import type { DraftPage } from "#lib/catalogue/draft-pages.ts";
import { BY_ITSELF } from "#lib/desk/by-itself.ts";
import { routes } from "#lib/routes.ts";

/** How often a page of the draft says that it is open; who has not said so for a while has gone. */
const RENEWED_MS = 15_000;

/** Somebody else who edits the draft, and where. */
export type Colleague = { readonly name: string; readonly page: DraftPage; readonly channel: string | null };

/**
 * Says that this person has a part of the draft before them, while the page is to be seen, and hears who else has.
 * @param onVersion is told the draft's version each time; null: there is no draft
 */
export function useDraftPresence(
  page: DraftPage,
  channel: string | null,
  onVersion: (version: number | null) => void,
): readonly Colleague[] {
  const [others, setOthers] = useState<readonly Colleague[]>([]);
  const tell = useRef(onVersion);
  useEffect(() => {
    tell.current = onVersion;
  });
  useEffect(() => {
    let isOver = false;
    const say = async (leaving: boolean) => {
      try {
        const answer = await fetch(routes.adminDraft, {
          method: "POST",
          keepalive: leaving,
          headers: { "content-type": "application/json", [BY_ITSELF]: "1" },
          body: JSON.stringify({ page, channel, leaving }),
        });
        if (isOver || leaving || !answer.ok) return;
        const heard: { others: readonly Colleague[]; version: number | null } = await answer.json();
        setOthers(heard.others);
        tell.current(heard.version);
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
  }, [page, channel]);
  return others;
}
