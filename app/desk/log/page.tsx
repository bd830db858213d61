import type { Metadata } from "next";
import { deskWordsIn } from "#lib/i18n/desk/words.ts";
import { deskLanguage, requirePerson } from "#lib/people/current-actor.ts";
import { LogPage } from "./log-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: deskWordsIn(await deskLanguage()).log.title };
}

export default async function Log() {
  return <LogPage person={await requirePerson()} number={null} />;
}
