import "#components/admin/admin-publish.css";
import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { PublishForm } from "#components/admin/publish-form.tsx";
import { firstPublication } from "#lib/catalogue/ask-publication.ts";
import { readClock } from "#lib/clock.ts";
import { publishPageWordsIn } from "#lib/i18n/admin/publish-page.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { publish } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: publishPageWordsIn(await deskLanguage()).title };
}

/** The draft beside what is in force, and its publication. */
export default async function PublishPage() {
  const actor = await requireRight("edit_catalogue");
  const language = await deskLanguage();
  const words = publishPageWordsIn(language);
  const view = await firstPublication({ actor, language, now: readClock() });
  return (
    <AdminPage title={words.title} back={{ href: routes.adminRevisions(), label: words.back }}>
      <PublishForm language={language} view={view} action={publish} history={routes.adminRevisions()} />
    </AdminPage>
  );
}
