import "server-only";
import type { InForce } from "#lib/catalogue/snapshot.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { peopleOfDesk } from "#lib/people/people-of-desk.ts";
import type { SignedIn } from "#lib/people/session.ts";
import { trimZoneRules, type ZoneRules } from "#lib/schedule/zone.ts";
import type { DeskTier } from "./desk-data.ts";

const YEAR_MS = 366 * 24 * 60 * 60 * 1_000;
/** A history goes back some years, and nothing is put off for longer than one. */
const BACK_MS = 20 * YEAR_MS;
const AHEAD_MS = 2 * YEAR_MS;

/** What every page of the desk knows beside what it shows: who asks, who works here, the tiers, and the clock on the wall. */
export async function deskFrame({ actor, soundOnP1 }: SignedIn, now: number) {
  const [people, inForce] = await Promise.all([peopleOfDesk(), (await snapshot()).inForce(now)]);
  // Without a catalogue there is no desk: the page fails, says so, and can be asked for again.
  if (!inForce) throw new Error("no catalogue is known yet");
  return { me: actor, soundOnP1, people, tiers: tiersOf(inForce), zone: zoneAround(inForce, now), now };
}

function tiersOf({ revision }: InForce): DeskTier[] {
  return revision.catalogue.tiers.map(({ level, name, contacts }) => ({ level, name, contacts }));
}

function zoneAround({ revision: { zone } }: InForce, now: number): ZoneRules {
  return trimZoneRules(zone, Math.max(zone.from, now - BACK_MS), Math.min(zone.to, now + AHEAD_MS));
}
