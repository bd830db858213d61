import { useEffect, useState } from "react";

const TICK_MS = 15_000;

/** The server's instant (`madeAt`, epoch ms) plus what has gone by since, moved on every quarter of a minute. */
export function useDeskNow(madeAt: number): number {
  const [now, setNow] = useState(madeAt);
  useEffect(() => {
    const began = performance.now();
    setNow(madeAt);
    const timer = setInterval(() => setNow(madeAt + performance.now() - began), TICK_MS);
    return () => clearInterval(timer);
  }, [madeAt]);
  return now;
}
