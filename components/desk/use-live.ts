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

/** Whether one hears what happens; and where not, whether that is because nobody is signed in any more. */
export type Connection = "live" | "polling" | "signed_out";

type Message =
  | { readonly kind: "news"; readonly news: LiveNews; readonly position: string }
  | { readonly kind: "state"; readonly connection: Connection }
  | { readonly kind: "new here" };

/**
 * Hears what happens to tickets, and says whether it does. A browser has one stream, whatever its tabs: the one that
 * holds the lock passes on what it hears, and when it closes another goes on from where it was. Without a stream each
 * page asks by itself.
 */
export function useLive(personId: string, onNews: (news: LiveNews) => void): Connection {
  const [connection, setConnection] = useState<Connection>("live");
  const heard = useRef(onNews);
  useEffect(() => {
    heard.current = onNews;
  });

  const isLive = connection === "live";
  useEffect(() => {
    if (isLive) return;
    const timer = setInterval(() => heard.current({ kind: "everything" }), POLL_MS);
    return () => clearInterval(timer);
  }, [isLive]);

  // What is shown learns at once that it cannot be read, and that it can be again.
  const wasSignedOut = useRef(false);
  useEffect(() => {
    const isSignedOut = connection === "signed_out";
    if (isSignedOut !== wasSignedOut.current) heard.current({ kind: "everything" });
    wasSignedOut.current = isSignedOut;
  }, [connection]);

  useEffect(() => {
    const name = `desk ${personId}`;
    const channel = new BroadcastChannel(name);
    const over = new AbortController();
    let position: string | null = null;
    let source: EventSource | null = null;
    let own: Connection = "polling";
    let timer: ReturnType<typeof setTimeout> | undefined;

    const take = (message: Message) => {
      if (message.kind === "news") {
        if (message.position !== "") position = message.position;
        heard.current(message.news);
      } else if (message.kind === "state") setConnection(message.connection);
      else if (source) channel.postMessage({ kind: "state", connection: own } satisfies Message);
    };
    const tell = (message: Message) => {
      take(message);
      channel.postMessage(message);
    };
    const say = (connection: Connection) => {
      own = connection;
      tell({ kind: "state", connection });
    };
    channel.onmessage = ({ data }: MessageEvent<Message>) => take(data);
    channel.postMessage({ kind: "new here" } satisfies Message);

    const open = () => {
      if (over.signal.aborted) return;
      source = new EventSource(routes.deskStream(position));
      source.addEventListener("hello", ({ lastEventId }) => {
        // What happened between the making of the page and this moment was told to nobody.
        if (position === null) tell({ kind: "news", news: { kind: "everything" }, position: lastEventId });
        say("live");
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
      source.addEventListener("error", async () => {
        // A connection that was cut is taken up again by the browser; one that was refused is not.
        const isRefused = source?.readyState === EventSource.CLOSED;
        const isSignedOut = isRefused && (await isSessionOver(over.signal));
        if (over.signal.aborted) return;
        say(isSignedOut ? "signed_out" : "polling");
        if (isRefused) timer = setTimeout(open, RETRY_MS);
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

  return connection;
}

/** Why a stream was refused, which the browser tells nobody: the same is asked for once more, and not read. */
async function isSessionOver(signal: AbortSignal): Promise<boolean> {
  try {
    const answer = await fetch(routes.deskStream(null), { signal, cache: "no-store" });
    await answer.body?.cancel();
    return answer.status === 401;
  } catch {
    return false;
  }
}
