"use client";

import { useRouter } from "next/navigation";
import type { PartFrame } from "#lib/admin/part-view.ts";
import { draftWordsIn } from "#lib/i18n/admin/draft.ts";
import { DraftBar } from "./draft-bar.tsx";
import { useDraftPresence } from "./use-draft-presence.ts";

export type DraftFrameProps = PartFrame & {
  discard: (form: FormData) => Promise<void>;
};

type Props = DraftFrameProps & {
  /** Whether something typed would be lost by showing what others have saved. */
  isBusy?: () => boolean;
  children: React.ReactNode;
};

/** The bar of the draft above a page that edits a part of it, with what others do to it meanwhile. */
export function DraftFrame({ language, page, channel, status, channelNames, discard, isBusy, children }: Props) {
  const router = useRouter();
  const presence = useDraftPresence(page, channel, status, () => {
    if (isBusy?.() !== true) router.refresh();
  });
  return (
    <DraftBar
      words={draftWordsIn(language)}
      status={status}
      saving="kept"
      presence={presence}
      channelName={(slug) => channelNames[slug] ?? slug}
      discard={discard}
      values={{ page }}
    >
      {children}
    </DraftBar>
  );
}
