import { redirect } from "next/navigation";
import { requirePerson } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { readTicketNumber } from "#lib/tickets/ticket-number.ts";
import { RequestsPage } from "../requests-page.tsx";

type Asked = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ number: string }>; searchParams: Promise<Asked> };

export default async function Request({ params, searchParams }: Props) {
  const person = await requirePerson();
  const asked = decodeURIComponent((await params).number);
  const number = readTicketNumber(asked);
  // As somebody typed it; each has one address, beside the list that is asked for with it.
  if (number !== null && number !== asked) redirect(routes.deskRequest(number, queryOf(await searchParams)));
  return <RequestsPage person={person} number={asked} searchParams={searchParams} />;
}

/** The query as it was asked for, what is named twice included. */
function queryOf(asked: Asked): string {
  const pairs = Object.entries(asked).flatMap(([name, values = []]) => [values].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs).toString();
}
