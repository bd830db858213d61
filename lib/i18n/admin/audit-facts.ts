import { folded } from "#lib/folded.ts";
import type { AdminWords } from "./es.ts";

/** What an entry of the audit log says beside its kind: each fact by its name and what it is. */
export type AuditFact = { readonly name: string; readonly value: string };

/** The name of a kind in words; one that a newer release wrote is shown as it is called. */
export function kindWords(kind: string, { kinds }: AdminWords["audit"]): string {
  return isIn(kinds, kind) ? kinds[kind] : kind;
}

/** The kinds whose words hold what is looked for, whatever its case and accents. */
export function kindsMeant(q: string, { kinds }: AdminWords["audit"]): string[] {
  const sought = folded(q).trim();
  if (sought === "") return [];
  return Object.entries(kinds)
    .filter(([, words]) => folded(words).includes(sought))
    .map(([kind]) => kind);
}

/** What was written of an entry, in words; nothing of it is left out, whatever wrote it. @param when says an instant */
export function auditFacts(
  data: Readonly<Record<string, unknown>>,
  { audit, people, person }: AdminWords,
  when: (at: number) => string,
): AuditFact[] {
  const say = (name: string, value: unknown): string => {
    if (typeof value === "boolean") return value ? person.yes : person.no;
    if (name === "tier" && typeof value === "number") return people.tierNamed(value);
    if (typeof value !== "string") return typeof value === "number" ? String(value) : JSON.stringify(value);
    if (name === "role" && isIn(people.roles, value)) return people.roles[value];
    if (name === "because") return spoken(audit.because, value);
    if (name === "of") return kindWords(value, audit);
    if (name === "right") return spoken(audit.rights, value);
    if (INSTANT.test(value)) return when(Date.parse(value));
    return value;
  };
  return Object.entries(data).flatMap(([name, value]): AuditFact[] => {
    if (value === null || value === undefined) return [];
    if (name === "changes" && Array.isArray(value)) return value.flatMap((change) => changeFact(change, audit, say));
    return [{ name: spoken(audit.facts, name), value: say(name, value) }];
  });
}

/** What a thing was before it was there, and is when it is gone. */
const NOTHING = "—";
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;

function changeFact(
  change: unknown,
  audit: AdminWords["audit"],
  say: (name: string, value: unknown) => string,
): AuditFact[] {
  if (typeof change !== "object" || change === null || !("field" in change) || typeof change.field !== "string")
    return [];
  const { field } = change;
  const [from, to] = ["from" in change ? change.from : "", "to" in change ? change.to : ""];
  const name = isIn(audit.fields, field) ? audit.fields[field] : field;
  return [{ name, value: `${say(field, from) || NOTHING} → ${say(field, to) || NOTHING}` }];
}

/** Its words, or itself where it has none. */
function spoken(words: Readonly<Record<string, string | undefined>>, name: string): string {
  return (Object.hasOwn(words, name) ? words[name] : undefined) ?? name;
}

function isIn<Words extends object>(words: Words, name: string): name is Extract<keyof Words, string> {
  return Object.hasOwn(words, name);
}
