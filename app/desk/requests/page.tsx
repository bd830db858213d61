import type { Metadata } from "next";
import { deskWordsIn } from "#lib/i18n/desk/words.ts";
import { deskLanguage, requirePerson } from "#lib/people/current-actor.ts";
import { RequestsPage } from "./requests-page.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWordsIn(await deskLanguage()).list.heading };
}

export default async function Requests({ searchParams }: Props) {
  return <RequestsPage person={await requirePerson()} number={null} searchParams={searchParams} />;
}
