import { routes } from "#lib/routes.ts";
import { useHere } from "./use-here.ts";

/** Says that this person has the ticket before them, while the page is to be seen, and hears who else has. */
export function usePresence(number: string | null, onPresent: (names: readonly string[]) => void): void {
  useHere<{ present: readonly string[] }>(routes.deskPresence, number === null ? null : { number }, ({ present }) =>
    onPresent(present),
  );
}
