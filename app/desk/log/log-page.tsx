import { LogDeskEn } from "#components/desk/log-desk-en.tsx";
import { LogDeskEs } from "#components/desk/log-desk-es.tsx";
import { readClock } from "#lib/clock.ts";
import { callerOf } from "#lib/desk/caller.ts";
import { deskFrame } from "#lib/desk/frame.ts";
import type { SignedIn } from "#lib/people/session.ts";
import { viewCounts } from "#lib/tickets/view-counts.ts";
import { log } from "./actions.ts";

const DESKS = { es: LogDeskEs, en: LogDeskEn } as const;

/** Logs a contact; with a number (as the telephone exchange gives it), that of whoever calls. */
export async function LogPage({ person, number }: { person: SignedIn; number: string | null }) {
  const now = readClock();
  const [frame, counts, caller] = await Promise.all([
    deskFrame(person, now),
    viewCounts(person.actor, now),
    number === null ? null : callerOf(number, person.actor),
  ]);
  const Desk = DESKS[person.language];
  return <Desk frame={frame} counts={counts} caller={caller} log={log} />;
}
