import { useSyncExternalStore } from "react";

const never = () => () => {};

/** False while the server renders and while the browser takes over, true from then on. */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
