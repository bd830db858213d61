import "server-only";
import { type EditedCatalogue, editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import type { Language } from "#lib/i18n/language.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { DraftPage } from "./draft-pages.ts";
import type { DraftStatus } from "./hours-page.ts";
import { draftStatus } from "./hours-view.ts";

/** What a page that edits a part of the catalogue says of the draft as a whole. */
export type PartFrame = {
  readonly language: Language;
  readonly page: DraftPage;
  /** The channel that is edited; null: the page is of no single one. */
  readonly channel: string | null;
  readonly status: DraftStatus;
  /** What each channel is called, by its slug. */
  readonly channelNames: Readonly<Record<string, string>>;
};

/** The draft as it is, for a page that edits a part of it. */
export type PartView = { readonly edited: EditedCatalogue; readonly frame: PartFrame };

/** Reads the draft for a page that edits a part of it. Cost: as `editedCatalogue`. */
export async function partView({
  page,
  channel,
  ...asked
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly language: Language;
  readonly page: DraftPage;
  readonly channel: string | null;
}): Promise<PartView> {
  const edited = await editedCatalogue(asked.now);
  const { language } = asked;
  return {
    edited,
    frame: {
      language,
      page,
      channel,
      status: draftStatus(edited, asked),
      channelNames: Object.fromEntries(edited.content.channels.map(({ slug, name }) => [slug, name[language]])),
    },
  };
}
