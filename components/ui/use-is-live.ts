import { useSyncExternalStore } from "react";

const never = () => () => {};

/**
 * False while the server renders and while the browser takes over, true from then on. What somebody chooses or types
 * before would be shown and never happen: a field that the page keeps takes nothing until then.
 */
export function useIsLive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
