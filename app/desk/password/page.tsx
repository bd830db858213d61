import type { Metadata } from "next";
import { cookies } from "next/headers";
import { AccountPage } from "#components/people/account-page.tsx";
import { PasswordForm } from "#components/people/password-form.tsx";
import { readClock } from "#lib/clock.ts";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { passwordCookieName } from "#lib/people/cookie.ts";
import { deskLanguage } from "#lib/people/current-actor.ts";
import { passwordLinkPerson } from "#lib/people/password-link.ts";
import { routes } from "#lib/routes.ts";
import { setByLink } from "./actions.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { setPassword, desk } = peopleWordsIn(await deskLanguage());
  return { title: `${setPassword.title}, ${desk}` };
}

/** Whose link it is stands in a cookie that its address has set; the link is used up by saving alone. */
export default async function SetPasswordPage() {
  const token = (await cookies()).get(passwordCookieName())?.value ?? "";
  const person = await passwordLinkPerson(token, readClock());
  const language = await deskLanguage();
  const words = peopleWordsIn(language);
  const { title, lede, submit, over, overLede, again } = words.setPassword;
  return (
    <AccountPage
      words={words}
      language={language}
      title={person === null ? over : title}
      lede={person === null ? overLede : lede(person.email)}
      page={routes.setPassword}
    >
      {person === null ? (
        <a className="btn primary" href={routes.resetPassword}>
          {again}
        </a>
      ) : (
        <PasswordForm language={language} action={setByLink} email={person.email} asksCurrent={false} submit={submit} />
      )}
    </AccountPage>
  );
}
