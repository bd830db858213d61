import { useState } from "react";
import { useHere } from "#components/desk/use-here.ts";
import type { DraftPage } from "#lib/admin/draft-pages.ts";
import { routes } from "#lib/routes.ts";

/** Somebody else who edits the draft, and where. */
export type Colleague = { readonly name: string; readonly page: DraftPage; readonly channel: string | null };

type Heard = { readonly others: readonly Colleague[]; readonly version: number | null };

/**
 * Says that this person has a part of the draft before them, while the page is to be seen, and hears who else has.
 * @param onVersion is told the draft's version each time; null: there is no draft
 */
export function useDraftPresence(
  page: DraftPage,
  channel: string | null,
  onVersion: (version: number | null) => void,
): readonly Colleague[] {
  const [others, setOthers] = useState<readonly Colleague[]>([]);
  useHere<Heard>(routes.adminDraft, { page, channel }, (heard) => {
    setOthers(heard.others);
    onVersion(heard.version);
  });
  return others;
}
