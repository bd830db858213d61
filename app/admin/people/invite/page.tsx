import type { Metadata } from "next";
import { AdminPage } from "#components/admin/admin-page.tsx";
import { InviteForm } from "#components/admin/invite-form.tsx";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { invite } from "../actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: adminWordsIn(await deskLanguage()).invitation.title };
}

export default async function InvitePage() {
  await requireRight("manage_people");
  const language = await deskLanguage();
  const words = adminWordsIn(language).invitation;
  return (
    <AdminPage title={words.title} lede={words.lede} back={{ href: routes.adminPeople, label: words.back }}>
      <InviteForm language={language} action={invite} />
    </AdminPage>
  );
}
