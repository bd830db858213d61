/**
 * How many characters a text has as RFC 8259 and PostgreSQL count them (code points): an emoji is one, though JavaScript
 * has it as two. Cost: a pass over the text.
 */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
