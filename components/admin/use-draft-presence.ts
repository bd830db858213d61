import { useState } from "react";
import { useHere } from "#components/desk/use-here.ts";
import type { DraftPage } from "#lib/admin/draft-pages.ts";
import type { DraftStatus } from "#lib/admin/hours-page.ts";
import { routes } from "#lib/routes.ts";

/** Somebody else who edits the draft, and where. */
type Colleague = { readonly name: string; readonly page: DraftPage; readonly channel: string | null };

/** What a page hears of the others, and whether it is not told any more because its session ended. */
export type Presence = { readonly others: readonly Colleague[]; readonly isSignedOut: boolean };

/** By what a page knows that it is out of date. */
type Shown = Pick<DraftStatus, "version" | "inForce">;

/**
 * Says that this person has a part of the draft before them, while the page is to be seen, and hears who else has.
 * @param shown the draft and the revision in force that the page was made of
 * @param onOther is told each time that there is another draft, or none, or that another revision is in force
 */
export function useDraftPresence(page: DraftPage, channel: string | null, shown: Shown, onOther: () => void): Presence {
  const [presence, setPresence] = useState<Presence>({ others: [], isSignedOut: false });
  useHere<Shown & Pick<Presence, "others">>(
    routes.adminDraft,
    { page, channel },
    ({ others, version, inForce }) => {
      setPresence({ others, isSignedOut: false });
      if (version !== shown.version || inForce !== shown.inForce) onOther();
    },
    () => setPresence({ others: [], isSignedOut: true }),
  );
  return presence;
}
