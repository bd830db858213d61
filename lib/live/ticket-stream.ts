import "server-only";
import type { News, TicketHub } from "./ticket-hub.ts";

/** Proxies cut a connection that says nothing; a stream says something at least so often. */
const HEARTBEAT_MS = 20_000;
/** A browser that leaves so much unread is cut: it comes back and is told what it missed. */
const UNREAD_MOST = 64;
/** How long a browser waits before it comes back. */
const COME_BACK_MS = 1_000;
const POSITION = /^\d{1,18}$/;

/**
 * What happens to tickets, as server-sent events, for one browser. `mayGoOn` is asked at each tick and before anything
 * is told: when it says no, or cannot say, the stream ends. It ends too when the hub cannot follow what happens: nobody
 * shall take that silence for peace. `lastEventId` names where an earlier stream ended; what happened since is told
 * first.
 */
export function ticketStream(
  hub: TicketHub,
  {
    lastEventId,
    mayGoOn,
    signal,
  }: {
    readonly lastEventId: string | null;
    readonly mayGoOn: () => Promise<boolean>;
    readonly signal: AbortSignal;
  },
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let end = () => {};
  return new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let ended = false;
        // News is told in the order in which it came, each after the rights were read.
        let turn = Promise.resolve();
        let untold = 0;
        const send = (text: string) => {
          if (!ended) controller.enqueue(encoder.encode(text));
        };
        const unsubscribe = hub.subscribe((news) => (news.kind === "lost" ? end() : tell(frameOf(news))));
        const heart = setInterval(() => tell(": still here\n\n"), HEARTBEAT_MS);
        end = () => {
          if (ended) return;
          ended = true;
          clearInterval(heart);
          unsubscribe();
          signal.removeEventListener("abort", end);
          try {
            controller.close();
          } catch {
            // The browser has gone already.
          }
        };
        const tell = (text: string) => {
          if ((controller.desiredSize ?? 0) <= untold) return end();
          untold += 1;
          turn = turn.then(async () => {
            untold -= 1;
            if (ended) return;
            const goesOn = await mayGoOn().catch(() => false);
            if (goesOn) send(text);
            else end();
          });
        };
        signal.addEventListener("abort", end);
        if (signal.aborted) return end();
        send(`retry: ${COME_BACK_MS}\nid: ${hub.position}\nevent: hello\ndata: {}\n\n`);
        if (lastEventId === null || !POSITION.test(lastEventId)) return;
        try {
          const missed = await hub.since(BigInt(lastEventId));
          if (missed.kind !== "tickets" || missed.news.length > 0) send(frameOf(missed));
        } catch {
          end();
        }
      },
      cancel() {
        end();
      },
    },
    new CountQueuingStrategy({ highWaterMark: UNREAD_MOST }),
  );
}

function frameOf(news: News): string {
  switch (news.kind) {
    case "tickets":
      return `id: ${news.position}\nevent: tickets\ndata: ${JSON.stringify(news.news)}\n\n`;
    case "everything":
      return `id: ${news.position}\nevent: everything\ndata: {}\n\n`;
    case "presence":
      return `event: presence\ndata: ${JSON.stringify(news.ticketId)}\n\n`;
  }
}
