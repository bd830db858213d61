import { timingSafeEqual } from "node:crypto";
import { newSecretName, sealed } from "#lib/secret.ts";

/** So many people sign in on one machine before it forgets the first of them. */
const PEOPLE_MAX = 4;
const SEPARATOR = ".";

/** A browser that signed in as somebody before, by the name that it carries; see OWASP's "device cookies". */
export type KnownDevice = { readonly name: string };

/** What a device carries once somebody signed in on it. @param carried what it carried before, whatever that is worth */
export function deviceOf(personId: string, carried: string | null): string {
  const others = entriesOf(carried).filter(({ name, seal }) => !isSealed(name, personId, seal));
  const name = newSecretName();
  return [{ name, seal: sealOf(name, personId) }, ...others]
    .slice(0, PEOPLE_MAX)
    .map(({ name, seal }) => `${name}${SEPARATOR}${seal}`)
    .join(SEPARATOR);
}

/** The device, when this person has signed in on it; null: never, as far as it can show. */
export function knownDevice(personId: string, carried: string | null): KnownDevice | null {
  return entriesOf(carried).find(({ name, seal }) => isSealed(name, personId, seal)) ?? null;
}

function entriesOf(carried: string | null): { name: string; seal: string }[] {
  const parts = carried?.split(SEPARATOR).slice(0, 2 * PEOPLE_MAX) ?? [];
  return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => ({
    name: parts[2 * index] ?? "",
    seal: parts[2 * index + 1] ?? "",
  }));
}

function sealOf(name: string, personId: string): string {
  return sealed(`device ${name} ${personId}`);
}

function isSealed(name: string, personId: string, seal: string): boolean {
  const expected = Buffer.from(sealOf(name, personId));
  const given = Buffer.from(seal);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
