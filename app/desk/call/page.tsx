import type { Metadata } from "next";
import { deskWordsIn } from "#lib/i18n/desk/words.ts";
import { deskLanguage, requirePerson } from "#lib/people/current-actor.ts";
import { LogPage } from "../log/log-page.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWordsIn(await deskLanguage()).log.title };
}

/** Opened by a telephone exchange with the number of whoever calls: /desk/call?number=+573105550142 */
export default async function Call({ searchParams }: Props) {
  const person = await requirePerson();
  const { number } = await searchParams;
  return <LogPage person={person} number={(Array.isArray(number) ? number[0] : number) ?? ""} />;
}
