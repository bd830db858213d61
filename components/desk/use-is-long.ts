import { useEffect, useState } from "react";

/** A wait that is shorter than this is not worth a word. */
const WORTH_SAYING_MS = 300;

/** True when something has gone on long enough to say so. */
export function useIsLong(isGoingOn: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setTimeout(() => setIsLong(true), WORTH_SAYING_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isGoingOn]);
  return isLong;
}
