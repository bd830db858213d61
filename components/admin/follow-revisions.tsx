"use client";

import { useRouter } from "next/navigation";
import type { DraftStatus } from "#lib/admin/hours-page.ts";
import { useDraftPresence } from "./use-draft-presence.ts";

/** On the page of revisions, which has no bar of the draft: shows it again when another one is in force. */
export function FollowRevisions({ shown }: { shown: Pick<DraftStatus, "version" | "inForce"> }) {
  const router = useRouter();
  useDraftPresence("revisions", null, shown, router.refresh);
  return null;
}
