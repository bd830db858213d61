import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { supportRoutes } from "#lib/support-routes.ts";

/** How often an open page asks whether it still tells the truth. */
const ASK_EVERY_MS = 60_000;
const ASK_TIMEOUT_MS = 10_000;
/** Below what the service worker waits for a page: one that takes longer would only bring the kept page again. */
const FRESH_PAGE_WITHIN_MS = 3_000;

export type ServerNews = {
  readonly reachable: boolean;
  /** Whether it is the device that has no network, by its own word. */
  readonly offline: boolean;
  /** When the server last told that the page is true, epoch ms; null: not since it was rendered. */
  readonly confirmedAt: number | null;
  /** Since when the server itself could not confirm its catalogue, epoch ms; null while it can. */
  readonly unconfirmedSince: number | null;
};

type Known = {
  revision: number;
  unconfirmedSince: number | null;
  /** When another revision takes effect, epoch ms. */
  supersededAt: number | null;
  /** Whether the page shown is one that was kept for offline use. */
  kept: boolean;
  now: number;
  correct: (serverNow: number) => void;
};

/**
 * Asks the server each minute, when the page is looked at again and when the network comes or goes: what time it is,
 * and which revision is in force. Another revision renders the page anew; a kept page gives way to a fresh one.
 */
export function useServerNews({ revision, unconfirmedSince, supersededAt, kept, now, correct }: Known): ServerNews {
  const router = useRouter();
  const [news, setNews] = useState<ServerNews | null>(null);
  const superseded = supersededAt !== null && now >= supersededAt;

  useEffect(() => {
    let over = false;
    const ask = async () => {
      if (document.visibilityState !== "visible") return;
      try {
        const response = await fetch(`${supportRoutes.route}?requestType=incident&priority=P1`, {
          cache: "no-store",
          signal: AbortSignal.timeout(ASK_TIMEOUT_MS),
        });
        if (!response.ok) throw new Error(String(response.status));
        const answer: { at: string; revision: number } = await response.json();
        if (over) return;
        const serverNow = Date.parse(answer.at);
        correct(serverNow);
        const age = response.headers.get("age");
        setNews({
          reachable: true,
          offline: false,
          confirmedAt: serverNow,
          unconfirmedSince: age === null ? null : serverNow - Number(age) * 1_000,
        });
        if (kept && (await freshPageAnswers())) window.location.reload();
        else if (!kept && answer.revision !== revision) router.refresh();
      } catch {
        if (over) return;
        setNews((last) => ({
          reachable: false,
          offline: !navigator.onLine,
          confirmedAt: last?.confirmedAt ?? null,
          unconfirmedSince: last?.unconfirmedSince ?? null,
        }));
      }
    };
    const timer = setInterval(ask, ASK_EVERY_MS);
    const events = ["online", "offline"] as const;
    for (const event of events) window.addEventListener(event, ask);
    document.addEventListener("visibilitychange", ask);
    if (kept || superseded) void ask();
    return () => {
      over = true;
      clearInterval(timer);
      for (const event of events) window.removeEventListener(event, ask);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [router, revision, kept, superseded, correct]);

  return news ?? { reachable: !kept, offline: kept && !navigator.onLine, confirmedAt: null, unconfirmedSince };
}

/** Whether loading the page again would bring a fresh one, and not the kept one once more. */
async function freshPageAnswers(): Promise<boolean> {
  const signal = AbortSignal.timeout(FRESH_PAGE_WITHIN_MS);
  const page = await fetch(window.location.href, { cache: "no-store", signal }).catch(() => null);
  return page?.ok === true;
}
