import "server-only";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";
import { snapshot } from "./snapshot.ts";

/** Where the desk was made for, until a catalogue has been read. */
const HOME_ZONE = "America/Bogota";

/** The zone of the desk, in which its people read every hour. */
export async function deskZone(now: number): Promise<ZoneRules> {
  const inForce = await (await snapshot()).inForce(now);
  return inForce?.revision.zone ?? zoneRules(HOME_ZONE);
}
