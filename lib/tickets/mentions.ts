import { folded } from "#lib/folded.ts";

type Named = { readonly id: string; readonly name: string };

const LETTER_OR_DIGIT = /^[\p{L}\p{N}]/u;

/** The people whose whole name stands after an @ in a text, each once, without regard to case and accents. */
export function mentionedIn<Person extends Named>(text: string, people: readonly Person[]): Person[] {
  const handles = people.map((person) => ({ person, name: folded(person.name) }));
  // A longer name is looked for first: "@Ana María" names nobody called Ana.
  handles.sort((one, other) => other.name.length - one.name.length);
  const found = new Set<Person>();
  for (const after of folded(text).split("@").slice(1)) {
    const named = handles.find(({ name }) => after.startsWith(name) && !LETTER_OR_DIGIT.test(after.slice(name.length)));
    if (named) found.add(named.person);
  }
  return [...found];
}
