const MARKED = /⟦([^⟦⟧]*)⟧/;

/** A text whose found words stand between ⟦ and ⟧, as text with marks. */
export function Hit({ text }: { text: string }) {
  // Splitting by a pattern with a group gives what lies between and what is inside by turns.
  const parts = text.split(MARKED);
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name, and never move
  return <>{parts.map((part, index) => (index % 2 === 1 ? <mark key={index}>{part}</mark> : part))}</>;
}
