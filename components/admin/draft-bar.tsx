"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import { AskPopover } from "#components/ui/ask-popover.tsx";
import type { DraftStatus } from "#lib/admin/hours-page.ts";
import { DRAFT } from "#lib/dry-run/parameters.ts";
import type { DraftWords } from "#lib/i18n/admin/draft-es.ts";
import { routes } from "#lib/routes.ts";
import type { Presence } from "./use-draft-presence.ts";

/** How the page stands to the draft that it edits; "kept": it says what is saved. */
export type Saving = "kept" | "saved" | "saving" | "unsaved" | "clash" | "failed" | "refused" | "signed_out";

type Props = {
  words: DraftWords;
  status: DraftStatus;
  saving: Saving;
  /** Whether the page saves what is changed on it without being asked. */
  savesItself?: boolean;
  presence: Presence;
  /** What a channel is called. */
  channelName: (slug: string) => string;
  /** Throws the draft away. */
  discard: (form: FormData) => Promise<void>;
  onDiscard?: () => void;
  /** Told where one goes on to, before that; it may prevent it, and lead there later. */
  onOnward?: (event: { preventDefault: () => void }, href: string) => void;
  /** The way on from here; to compare and publish, where nothing else is said. */
  onward?: { readonly href: string; readonly label: string };
  /** What the page needs in order to come back to where it is. */
  values?: Readonly<Record<string, string>>;
  /** The page below it. */
  children: React.ReactNode;
};

/**
 * Above every page that edits the catalogue: what is not public yet, since when, who else is at it, and the two ways on.
 * Bar and page stand in one box: who is led to them is scrolled to the top of it, while of a bar that sticks Next cannot
 * tell where that is, and rested the page some pixels below it.
 */
export function DraftBar({
  words,
  status,
  saving,
  savesItself = false,
  presence: { others, isSignedOut },
  channelName,
  discard,
  onDiscard,
  onOnward,
  onward,
  values = {},
  children,
}: Props) {
  const path = usePathname();
  const isDraft = status.version !== null;
  const isTroubled = saving !== "kept" && saving !== "saved" && saving !== "saving";
  return (
    <div>
      <section className="draft" aria-label={words.label}>
        <DeskIcon name="square-pen" />
        <div className="draft-text">
          <p role="status">
            <b>{isDraft ? words.count(status.changes) : words.none}</b>{" "}
            <span className={isTroubled ? "late" : undefined}>{said(words, status, saving)}</span>
            {savesItself && !isDraft && saving === "kept" && ` ${words.savesItself}`}
            {isSignedOut && (
              <>
                {" "}
                {saving !== "signed_out" && <span className="late">{words.sessionOver}</span>}{" "}
                {/* In another tab, so that nothing that is typed here is lost. */}
                <a href={routes.signIn(path)} target="_blank" rel="noopener">
                  {words.signIn}
                  <span className="sr-only"> {words.otherTab}</span>
                </a>
              </>
            )}
          </p>
          {isDraft && !onward && (
            <p>
              <a href={routes.dryRun(words.language, { at: null, revision: DRAFT })} target="_blank" rel="noopener">
                {words.dryRun}
                <span className="sr-only"> {words.otherTab}</span>
              </a>
            </p>
          )}
          {others.length > 0 && (
            <p className="who">
              <DeskIcon name="eye" />
              {others
                .map(({ name, page, channel }) =>
                  words.other(name, page, channel === null ? null : channelName(channel)),
                )
                .join("; ")}
            </p>
          )}
        </div>
        {isDraft && (
          <div className="draft-acts">
            <form action={discard} onSubmit={onDiscard}>
              {Object.entries(values).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <AskPopover
                className="btn small quiet"
                label={words.discard}
                title={words.discardTitle}
                text={words.discardText(status.changes)}
                no={words.discardNo}
                yes={words.discardYes}
              />
            </form>
            {onward ? (
              <Link className="btn small" href={onward.href} prefetch={false}>
                {onward.label}
              </Link>
            ) : (
              <Link
                className="btn small primary"
                href={routes.adminPublish}
                prefetch={false}
                onNavigate={(event) => onOnward?.(event, routes.adminPublish)}
              >
                {words.publish}
              </Link>
            )}
          </div>
        )}
      </section>
      {children}
    </div>
  );
}

function said(words: DraftWords, { version, baseNumber, savedAt, savedBy }: DraftStatus, saving: Saving): string {
  switch (saving) {
    case "saving":
      return words.saving;
    case "unsaved":
      return words.unsaved;
    case "clash":
      return words.clash;
    case "failed":
      return words.failed;
    case "refused":
      return words.refused;
    case "signed_out":
      return words.signedOut;
    case "kept":
    case "saved":
      if (version === null) return saving === "saved" ? words.back(baseNumber) : words.noneText(baseNumber);
      return savedAt === null ? words.base(baseNumber) : `${words.base(baseNumber)} ${words.saved(savedAt, savedBy)}`;
  }
}
