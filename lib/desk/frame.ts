import "server-only";
import type { InForce } from "#lib/catalogue/snapshot.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { peopleOfDesk } from "#lib/people/people-of-desk.ts";
import type { SignedIn } from "#lib/people/session.ts";
import { coverage } from "#lib/routing/coverage.ts";
import { trimZoneRules, type ZoneRules } from "#lib/schedule/zone.ts";
import type { DeskTier } from "./desk-data.ts";

const YEAR_MS = 366 * 24 * 60 * 60 * 1_000;
/** A history goes back some years; a request may be put off until any date that can be written. */
const BACK_MS = 20 * YEAR_MS;
/** A page that is left open for so long says when the desk opens and closes; no closing of office hours is longer. */
const CLOSURES_MS = 8 * 24 * 60 * 60 * 1_000;

/** What every page of the desk knows beside what it shows: who asks, who works here, the tiers, and the clock on the wall. */
export async function deskFrame({ actor, soundOnP1 }: SignedIn, now: number) {
  const [people, inForce] = await Promise.all([peopleOfDesk(), (await snapshot()).inForce(now)]);
  // Without a catalogue there is no desk: the page fails, says so, and can be asked for again.
  if (!inForce) throw new Error("no catalogue is known yet");
  return {
    me: actor,
    soundOnP1,
    people,
    tiers: tiersOf(inForce),
    zone: zoneAround(inForce, now),
    closures: closuresFrom(inForce, now),
    now,
  };
}

function tiersOf({ revision }: InForce): DeskTier[] {
  return revision.catalogue.tiers.map(({ level, name, contacts }) => ({ level, name, contacts }));
}

function zoneAround({ revision: { zone } }: InForce, now: number): ZoneRules {
  return trimZoneRules(zone, Math.max(zone.from, now - BACK_MS), zone.to);
}

/** Of what most customers come with, as on the support page: the line for critical cases alone makes no open desk. */
function closuresFrom({ revision }: InForce, now: number) {
  const until = now + CLOSURES_MS;
  const ordinary = coverage(revision, now, until).find(
    ({ requestType, priority }) => requestType === "incident" && priority === "P3",
  );
  return { gaps: ordinary?.gaps ?? [], until };
}
