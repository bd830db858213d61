import { useEffect, useRef, useState } from "react";
import type { TicketNews } from "#lib/live/ticket-hub.ts";
import { routes } from "#lib/routes.ts";

/** How often a page asks by itself while nothing tells it. */
const POLL_MS = 15_000;
/** How long to wait after the desk has refused a stream. */
const RETRY_MS = 5_000;

export type LiveNews =
  | { readonly kind: "tickets"; readonly news: readonly TicketNews[] }
  | { readonly kind: "everything" }
  | { readonly kind: "presence"; readonly ticketId: string };

type Message =
  | { readonly kind: "news"; readonly news: LiveNews; readonly position: string }
  | { readonly kind: "state"; readonly isLive: boolean }
  | { readonly kind: "new here" };

/**
 * Hears what happens to tickets, and says whether it does. A browser has one stream, whatever its tabs: the one that
 * holds the lock passes on what it hears, and when it closes another goes on from where it was. Without a stream each
 * page asks by itself.
 */
export function useLive(personId: string, onNews: (news: LiveNews) => void): boolean {
  const [isLive, setIsLive] = useState(true);
  const heard = useRef(onNews);
  useEffect(() => {
    heard.current = onNews;
  });

  useEffect(() => {
    if (isLive) return;
    const timer = setInterval(() => heard.current({ kind: "everything" }), POLL_MS);
    return () => clearInterval(timer);
  }, [isLive]);

  useEffect(() => {
    const name = `desk ${personId}`;
    const channel = new BroadcastChannel(name);
    const over = new AbortController();
    let position: string | null = null;
    let source: EventSource | null = null;
    let isOpen = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const take = (message: Message) => {
      if (message.kind === "news") {
        if (message.position !== "") position = message.position;
        heard.current(message.news);
      } else if (message.kind === "state") setIsLive(message.isLive);
      else if (source) channel.postMessage({ kind: "state", isLive: isOpen } satisfies Message);
    };
    const tell = (message: Message) => {
      take(message);
      channel.postMessage(message);
    };
    channel.onmessage = ({ data }: MessageEvent<Message>) => take(data);
    channel.postMessage({ kind: "new here" } satisfies Message);

    const open = () => {
      if (over.signal.aborted) return;
      source = new EventSource(routes.deskStream(position));
      source.addEventListener("hello", ({ lastEventId }) => {
        // What happened between the making of the page and this moment was told to nobody.
        if (position === null) tell({ kind: "news", news: { kind: "everything" }, position: lastEventId });
        isOpen = true;
        tell({ kind: "state", isLive: true });
      });
      source.addEventListener("tickets", ({ data, lastEventId }) =>
        tell({ kind: "news", news: { kind: "tickets", news: JSON.parse(data) }, position: lastEventId }),
      );
      source.addEventListener("everything", ({ lastEventId }) =>
        tell({ kind: "news", news: { kind: "everything" }, position: lastEventId }),
      );
      source.addEventListener("presence", ({ data }) =>
        tell({ kind: "news", news: { kind: "presence", ticketId: JSON.parse(data) }, position: "" }),
      );
      source.addEventListener("error", () => {
        isOpen = false;
        tell({ kind: "state", isLive: false });
        // A connection that was cut is taken up again by the browser; one that was refused is not.
        if (source?.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS);
      });
    };
    const holdStream = () => {
      open();
      return new Promise<void>((release) => over.signal.addEventListener("abort", () => release()));
    };
    // Locks are for pages that came by https or from this machine; elsewhere each tab has its own stream.
    if ("locks" in navigator)
      navigator.locks.request(name, { signal: over.signal }, holdStream).catch(() => {
        // Given up while it waited.
      });
    else void holdStream();

    return () => {
      over.abort();
      clearTimeout(timer);
      source?.close();
      channel.close();
    };
  }, [personId]);

  return isLive;
}
