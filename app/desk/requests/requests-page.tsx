import type { RequestsKnown } from "#components/desk/requests.tsx";
import { RequestsDeskEn } from "#components/desk/requests-desk-en.tsx";
import { RequestsDeskEs } from "#components/desk/requests-desk-es.tsx";
import { readClock } from "#lib/clock.ts";
import { deskFrame } from "#lib/desk/frame.ts";
import { listParameters, readListAddress } from "#lib/desk/list-address.ts";
import { readList } from "#lib/desk/read-list.ts";
import { readTicket } from "#lib/desk/read-ticket.ts";
import type { SignedIn } from "#lib/people/session.ts";
import { change, changeMany, close, escalate, takeBack, write } from "./actions.ts";

const DESKS = { es: RequestsDeskEs, en: RequestsDeskEn } as const;

type Props = {
  person: SignedIn;
  number: string | null;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** A list of the desk, and the request that is open beside it. */
export async function RequestsPage({ person, number, searchParams }: Props) {
  const now = readClock();
  const { actor } = person;
  const address = readListAddress(parametersOf(await searchParams));
  const [frame, list, ticket] = await Promise.all([
    deskFrame(person, now),
    readList(address, { actor, now }),
    number === null ? null : readTicket(number, { actor, now }),
  ]);
  const known: RequestsKnown = { frame, page: { parameters: listParameters(address), list, number, ticket } };
  const Desk = DESKS[person.language];
  return <Desk known={JSON.stringify(known)} actions={{ change, changeMany, close, escalate, takeBack, write }} />;
}

/** The first of what is named twice. */
function parametersOf(asked: Record<string, string | string[] | undefined>) {
  return {
    get(name: string): string | null {
      const value = asked[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
  };
}
