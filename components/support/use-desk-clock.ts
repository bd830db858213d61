import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";

export type DeskClock = {
  /** The instant that the page speaks of, epoch milliseconds. */
  readonly now: number;
  /** Sets the clock by the server again: a machine that slept has counted too little. */
  readonly correct: (serverNow: number) => void;
};

/** The longest that a timer is set ahead: countdowns move at each whole minute. */
const MINUTE_MS = 60_000;
/** Less than this apart, the server's answer tells more of the network than of the clock. */
const WORTH_CORRECTING_MS = 3_000;

/**
 * The page's own clock: the server's instant of rendering (`renderedAt`, epoch ms) plus what has gone by since. It
 * moves at each whole minute and at `nextChange`, so that a state flips at its boundary. With `byDevice` (a page kept
 * for offline use has no server to ask) it goes by the device's clock instead.
 */
export function useDeskClock(
  renderedAt: number,
  byDevice: boolean,
  nextChange: (now: number) => number | null,
): DeskClock {
  const [now, setNow] = useState(renderedAt);
  const base = useRef<{ instant: number; elapsed: number } | null>(null);
  const [corrections, setCorrections] = useState(0);

  const read = useCallback(() => {
    if (byDevice) return Date.now();
    base.current ??= { instant: renderedAt, elapsed: responseStart() };
    return base.current.instant + Math.max(0, performance.now() - base.current.elapsed);
  }, [renderedAt, byDevice]);

  const correct = useCallback(
    (serverNow: number) => {
      if (byDevice || Math.abs(serverNow - read()) < WORTH_CORRECTING_MS) return;
      base.current = { instant: serverNow, elapsed: performance.now() };
      setCorrections((count) => count + 1);
    },
    [byDevice, read],
  );

  // A correction starts the timer anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: corrections is what changes when the clock is set
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const current = read();
      setNow(current);
      const change = nextChange(current);
      const minute = MINUTE_MS - (current % MINUTE_MS);
      timer = setTimeout(tick, Math.max(1, change === null ? minute : Math.min(minute, change - current)));
    };
    const wake = () => {
      if (document.visibilityState !== "visible") return;
      clearTimeout(timer);
      tick();
    };
    tick();
    document.addEventListener("visibilitychange", wake);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", wake);
    };
  }, [read, nextChange, corrections]);

  return { now, correct };
}

/** When the page's first byte came, on the page's own clock: as near to the server's reading as can be known here. */
function responseStart(): number {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation instanceof PerformanceNavigationTiming ? navigation.responseStart : 0;
}

const never = () => () => {};

/**
 * When the service worker kept the page that is shown, epoch milliseconds; null when the server sent it just now.
 * The worker writes it into the page's head, where nothing else tells the two apart.
 */
export function useKeptAt(): number | null {
  return useSyncExternalStore(never, keptAt, () => null);
}

function keptAt(): number | null {
  const content = document.querySelector('meta[name="kept-at"]')?.getAttribute("content");
  return content ? Number(content) : null;
}
