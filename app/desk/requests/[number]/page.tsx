import { redirect } from "next/navigation";
import { requirePerson } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { readTicketNumber } from "#lib/tickets/ticket-number.ts";
import { RequestsPage } from "../requests-page.tsx";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function Request({ params, searchParams }: Props) {
  const person = await requirePerson();
  const asked = decodeURIComponent((await params).number);
  const number = readTicketNumber(asked);
  // As somebody typed it; each has one address.
  if (number !== null && number !== asked) redirect(routes.deskRequest(number));
  return <RequestsPage person={person} number={asked} searchParams={searchParams} />;
}
