import { StartDeskEn } from "#components/desk/start-desk-en.tsx";
import { StartDeskEs } from "#components/desk/start-desk-es.tsx";
import { readClock } from "#lib/clock.ts";
import { deskFrame } from "#lib/desk/frame.ts";
import { readStart } from "#lib/desk/read-start.ts";
import { requirePerson } from "#lib/people/current-actor.ts";

const DESKS = { es: StartDeskEs, en: StartDeskEn } as const;

export default async function Start() {
  const person = await requirePerson();
  const now = readClock();
  const [frame, start] = await Promise.all([deskFrame(person, now), readStart({ actor: person.actor, now })]);
  const Desk = DESKS[person.language];
  return <Desk frame={frame} start={start} />;
}
