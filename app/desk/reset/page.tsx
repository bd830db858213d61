import type { Metadata } from "next";
import { AccountPage } from "#components/people/account-page.tsx";
import { ResetForm } from "#components/people/reset-form.tsx";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { deskLanguage } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { askLink } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { reset, desk } = peopleWordsIn(await deskLanguage());
  return { title: `${reset.title}, ${desk}` };
}

export default async function ResetPage() {
  const language = await deskLanguage();
  const words = peopleWordsIn(language);
  return (
    <AccountPage
      words={words}
      language={language}
      title={words.reset.title}
      lede={words.reset.lede}
      page={routes.resetPassword}
    >
      <ResetForm language={language} action={askLink} />
    </AccountPage>
  );
}
