import "server-only";
import { type EditedCatalogue, editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import type { Language } from "#lib/i18n/language.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { DraftStatus } from "./hours-page.ts";
import { draftStatus } from "./hours-view.ts";

/** What a page that edits a part of the catalogue shows of the draft as a whole. */
export type PartView = {
  readonly edited: EditedCatalogue;
  readonly status: DraftStatus;
  /** What each channel is called, by its slug. */
  readonly channelNames: Readonly<Record<string, string>>;
};

/** The draft as it is, for a page that edits a part of it. Cost: as `editedCatalogue`. */
export async function partView(asked: {
  readonly actor: Actor;
  readonly now: number;
  readonly language: Language;
}): Promise<PartView> {
  const edited = await editedCatalogue(asked.now);
  return {
    edited,
    status: draftStatus(edited, asked),
    channelNames: Object.fromEntries(edited.content.channels.map(({ slug, name }) => [slug, name[asked.language]])),
  };
}
