import type { Metadata } from "next";
import { deskWordsIn } from "#lib/i18n/desk/words.ts";
import { deskLanguage } from "#lib/people/current-actor.ts";
import { RequestsPage } from "./requests-page.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWordsIn(await deskLanguage()).list.heading };
}

export default function Requests({ searchParams }: Props) {
  return <RequestsPage number={null} searchParams={searchParams} />;
}
