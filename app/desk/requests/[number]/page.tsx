import { requirePerson } from "#lib/people/current-actor.ts";
import { RequestsPage } from "../requests-page.tsx";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Request({ params, searchParams }: Props) {
  const person = await requirePerson();
  return (
    <RequestsPage person={person} number={decodeURIComponent((await params).number)} searchParams={searchParams} />
  );
}
