import { requirePerson } from "#lib/people/current-actor.ts";
import { RequestsPage } from "./requests-page.tsx";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function Requests({ searchParams }: Props) {
  return <RequestsPage person={await requirePerson()} number={null} searchParams={searchParams} />;
}
