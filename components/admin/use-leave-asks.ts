import { useEffect } from "react";

/** The browser asks before a page is left with something typed that is not saved. */
export function useLeaveAsks(isTyped: React.RefObject<boolean>): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (isTyped.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isTyped]);
}
