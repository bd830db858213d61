import { folded } from "#lib/folded.ts";

/** What somebody is typing after an @ that begins a word, up to where they are; null: they are naming nobody. */
export function mentionTyped(text: string, caret: number): { readonly at: number; readonly typed: string } | null {
  const before = text.slice(0, caret);
  const at = before.lastIndexOf("@");
  if (at === -1 || (at > 0 && /[\p{L}\p{N}]/u.test(before[at - 1] ?? ""))) return null;
  const typed = before.slice(at + 1);
  // A name has some words and no line break; longer than that it is no name any more.
  return typed.length <= NAME_TYPED_MAX && !typed.includes("\n") && !typed.startsWith(" ") ? { at, typed } : null;
}

const NAME_TYPED_MAX = 40;
const SHOWN_MOST = 6;

/** The people whose name, or a word of it, begins as it was typed, without regard to case and accents. */
export function peopleTyped<Person extends { readonly name: string }>(
  people: readonly Person[],
  typed: string,
): readonly Person[] {
  const wanted = folded(typed);
  return people
    .filter(({ name }) => folded(name) !== wanted && ` ${folded(name)}`.includes(` ${wanted}`))
    .slice(0, SHOWN_MOST);
}
