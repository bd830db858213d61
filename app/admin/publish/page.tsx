import "#components/admin/admin-hours.css";
import "#components/admin/admin-publish.css";
import type { Metadata } from "next";
import { PublishPageEn } from "#components/admin/publish-page-en.tsx";
import { PublishPageEs } from "#components/admin/publish-page-es.tsx";
import { firstPublication } from "#lib/admin/ask-publication.ts";
import { draftStatus } from "#lib/admin/hours-view.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { readClock } from "#lib/clock.ts";
import { publishPageWordsIn } from "#lib/i18n/admin/publish-page.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { discard } from "../hours/actions.ts";
import { publish } from "./actions.ts";

const PAGES = { es: PublishPageEs, en: PublishPageEn } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: publishPageWordsIn(await deskLanguage()).title };
}

/** The draft beside what is in force, and its publication. */
export default async function Publish() {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const now = readClock();
  const edited = await editedCatalogue(now);
  const view = await firstPublication({ actor, language, now });
  const Page = PAGES[language];
  return (
    <Page
      title={publishPageWordsIn(language).title}
      language={language}
      view={view}
      status={draftStatus(edited, { actor, now, language })}
      channelNames={Object.fromEntries(edited.content.channels.map(({ slug, name }) => [slug, name[language]]))}
      action={publish}
      discard={discard}
    />
  );
}
