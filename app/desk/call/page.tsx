import { requirePerson } from "#lib/people/current-actor.ts";
import { LogPage } from "../log/log-page.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Opened by a telephone exchange with the number of whoever calls: /desk/call?number=+573105550142 */
export default async function Call({ searchParams }: Props) {
  const person = await requirePerson();
  const { number } = await searchParams;
  return <LogPage person={person} number={(Array.isArray(number) ? number[0] : number) ?? ""} />;
}
