"use client";

import { useRouter } from "next/navigation";
import type { DraftStatus } from "#lib/admin/hours-page.ts";
import type { DraftWords } from "#lib/i18n/admin/draft-es.ts";
import { routes } from "#lib/routes.ts";
import { DraftBar } from "./draft-bar.tsx";
import { PublishForm } from "./publish-form.tsx";
import { useDraftPresence } from "./use-draft-presence.ts";

export type PublishPageProps = Omit<React.ComponentProps<typeof PublishForm>, "history"> & {
  title: string;
  status: DraftStatus;
  /** What each channel is called, by its slug. */
  channelNames: Readonly<Record<string, string>>;
  discard: (form: FormData) => Promise<void>;
};

/** The bar of the draft, and its comparison. What others change meanwhile is told when it is published or compared. */
export function PublishPage({
  title,
  status,
  channelNames,
  discard,
  words,
  ...form
}: PublishPageProps & { words: DraftWords }) {
  const router = useRouter();
  // Only the bar: what is compared stays as it was looked at.
  const presence = useDraftPresence("publish", null, status, router.refresh);
  return (
    <DraftBar
      words={words}
      status={status}
      saving="kept"
      presence={presence}
      channelName={(slug) => channelNames[slug] ?? slug}
      discard={discard}
      onward={{ href: routes.adminHours(), label: words.discardNo }}
    >
      <main id="main" className="page">
        <h1 className="in-bar">{title}</h1>
        <PublishForm {...form} history={routes.adminRevisions()} />
      </main>
    </DraftBar>
  );
}
