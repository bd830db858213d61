import { pointerTo } from "./problem.ts";

/** What stands in a JSON text, piece by piece; to be used on one that was parsed. */
const PIECES = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

/** No body of ours is half as deep; what lies deeper is in a field that is unknown, and refused as a whole. */
const DEEPEST = 16;

type Level = { readonly names: Set<string> | null; at: string | number; expectsName: boolean };

/**
 * Where names in the objects of a JSON text come again, as pointers: a parser keeps the last one and shows no schema
 * the others. RFC 8259, section 4, leaves open what they mean; here they mean nothing. At most `most` are told, and
 * none beyond the first thing that is nested too deep.
 * Cost: linear in the length of the text.
 */
export function repeatedNames(text: string, most: number): string[] {
  const repeated = new Set<string>();
  const levels: Level[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    if (repeated.size === most || levels.length > DEEPEST) break;
    const level = levels.at(-1);
    switch (piece[0]) {
      case "{":
        levels.push({ names: new Set(), at: "", expectsName: true });
        break;
      case "[":
        levels.push({ names: null, at: 0, expectsName: false });
        break;
      case "}":
      case "]":
        levels.pop();
        break;
      case ",":
        if (level?.names) level.expectsName = true;
        else if (level) level.at = Number(level.at) + 1;
        break;
      default:
        if (!level?.names || !level.expectsName) break;
        level.expectsName = false;
        level.at = String(JSON.parse(piece));
        if (level.names.has(level.at)) repeated.add(pointerTo(levels.map(({ at }) => at)));
        level.names.add(level.at);
    }
  }
  return [...repeated];
}
