import { type FieldError, pointerTo } from "./problem.ts";

/** What stands in a JSON text, piece by piece; to be used on one that was parsed. */
const PIECES = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

type Level = { readonly names: Set<string> | null; at: string | number; expectsName: boolean };

/**
 * The names in the objects of a JSON text that a schema does not see: those that come twice, of which a parser keeps
 * the last, and `__proto__`. RFC 8259, section 4, leaves open what a repeated name means; here it means nothing.
 * `say` gives the words of a rule. Cost: linear in the length of the text.
 */
export function unseenNames(
  text: string,
  say: (rule: "repeated_field" | "unknown_field") => string,
  most: number,
): FieldError[] {
  const errors: FieldError[] = [];
  const levels: Level[] = [];
  const complain = (name: string, rule: "repeated_field" | "unknown_field") => {
    const path = levels.slice(0, -1).map(({ at }) => at);
    errors.push({ pointer: pointerTo([...path, name]), detail: say(rule) });
  };
  for (const [piece] of text.matchAll(PIECES)) {
    if (errors.length === most) break;
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
        if (level.names.has(level.at)) complain(level.at, "repeated_field");
        else if (level.at === "__proto__") complain(level.at, "unknown_field");
        level.names.add(level.at);
    }
  }
  return errors;
}
