import { REVISION_NUMBER } from "#lib/api/route-question.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { instantOfDateTime } from "#lib/desk/local-date-time.ts";
import type { Rule } from "#lib/i18n/refusals.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { DRAFT, type DryRunParameter } from "./parameters.ts";

/** Each parameter as often as an address has it. */
export type GivenParameters = Readonly<Record<DryRunParameter, readonly string[]>>;

type DryRunQuestion = {
  /** An instant or a wall time, as it was written, and what it is in the zone by which it was read; null: now. */
  readonly at: { readonly text: string; readonly instant: number } | null;
  /** Null: the one in force at that instant. */
  readonly revision: number | typeof DRAFT | null;
};

type ParameterTrouble = { readonly path: readonly [DryRunParameter]; readonly rule: Rule };

/**
 * What an address asks of a dry run. What is empty, as a form sends a field that nobody filled in, is not asked.
 * @param zone in which a wall time is read
 */
export function readDryRun(
  given: GivenParameters,
  zone: ZoneRules,
):
  | { readonly ok: true; readonly value: DryRunQuestion }
  | { readonly ok: false; readonly troubles: ParameterTrouble[] } {
  const troubles: ParameterTrouble[] = [];
  const once = (name: DryRunParameter) => {
    if (given[name].length > 1) troubles.push({ path: [name], rule: "repeated_parameter" });
    return given[name][0] || null;
  };
  const [text, named] = [once("at"), once("revision")];
  const instant = text === null ? null : instantOf(zone, text);
  if (text !== null && instant === null && given.at.length === 1) troubles.push({ path: ["at"], rule: "moment" });
  const isKnown = named === null || named === DRAFT || REVISION_NUMBER.test(named);
  if (!isKnown && given.revision.length === 1) troubles.push({ path: ["revision"], rule: "revision_number" });
  if (troubles.length > 0) return { ok: false, troubles };
  const at = text === null || instant === null ? null : { text, instant };
  return { ok: true, value: { at, revision: named === null || named === DRAFT ? named : Number(named) } };
}

/**
 * The instant (epoch ms) that a text names: an RFC 3339 one, or a wall time of the desk as a field for date and time
 * sends it ("2026-12-24T15:00"), the first of two where the zone repeats it. Null for none, for a wall time that the
 * zone skips, and outside the years 2000 to 2100.
 */
export function instantOf(zone: ZoneRules, text: string): number | null {
  const instant = parseInstant(text);
  if (instant !== null) return instant;
  const at = instantOfDateTime(zone, text);
  // The wall reaches a year further than what the desk answers for.
  return at === null || parseInstant(formatInstant(zone, at)) === null ? null : at;
}
