type Props = {
  text: string;
  /** Global, with one group: what stands out. What it matches beside the group is left out. */
  pattern: RegExp;
  as: "mark" | "b";
};

/** A text as text, with what a pattern finds in it standing out. */
export function Marked({ text, pattern, as: Tag }: Props) {
  const parts: React.ReactNode[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), <Tag key={match.index}>{match[1]}</Tag>);
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)];
}
