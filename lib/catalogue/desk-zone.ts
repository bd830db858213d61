import "server-only";
import { snapshot } from "./snapshot.ts";

/** Where the desk was made for, until a catalogue has been read. */
const HOME_ZONE = "America/Bogota";

/** The IANA zone of the desk, in which its people read every hour. */
export async function deskZone(now: number): Promise<string> {
  const inForce = await (await snapshot()).inForce(now);
  return inForce?.revision.catalogue.desk.timeZone ?? HOME_ZONE;
}
