import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { AccountPage } from "#components/people/account-page.tsx";
import { SignInForm, type SignInRemark } from "#components/people/sign-in-form.tsx";
import { peopleWordsIn } from "#lib/i18n/people/words.ts";
import { canKeepSessions } from "#lib/people/cookie.ts";
import { currentPerson, deskLanguage } from "#lib/people/current-actor.ts";
import { nextPath } from "#lib/people/next-path.ts";
import { routes } from "#lib/routes.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const { signIn, desk } = peopleWordsIn(await deskLanguage());
  return { title: `${signIn.title}, ${desk}` };
}

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams;
  const next = nextPath(asked.next);
  if ((await currentPerson()) !== null) redirect(next);
  const language = await deskLanguage();
  const words = peopleWordsIn(language);
  return (
    <AccountPage
      words={words}
      language={language}
      title={words.signIn.title}
      lede={words.signIn.lede}
      page={routes.signIn()}
    >
      <SignInForm language={language} next={next} remark={remarkOf(asked)} />
      <p className="after">
        <a href={routes.support(language)}>{words.signIn.customers}</a>
      </p>
    </AccountPage>
  );
}

function remarkOf({ error, wait, changed }: Record<string, unknown>): SignInRemark | null {
  if (!canKeepSessions()) return { kind: "needs_https" };
  if (typeof wait === "string" && /^\d{1,4}$/.test(wait)) return { kind: "wait", seconds: Number(wait) };
  if (error !== undefined) return { kind: "wrong" };
  return changed === undefined ? null : { kind: "changed" };
}
