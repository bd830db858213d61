import { pointerTo } from "./problem.ts";

/** What stands in a JSON text, piece by piece; to be used on one that was parsed. */
const PIECES = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

const SPACE = /[ \t\n\r]*/y;
const TOKEN = /[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/sy;
/** What a token begins with that would go on beyond the end of a text. */
const CUT = /^(?:"[^"\\]*(?:\\.[^"\\]*)*\\?|-|t(?:ru?)?|f(?:al?s?)?|n(?:ul?)?)$/s;
const CUT_NUMBER = /^(?:\.|[eE][+-]?)$/;

type Expected = "value" | "first" | "name" | "firstName" | "colon" | "next";

/**
 * Where a text that is no JSON ceases to be any: the index of what cannot stand there; its length where it ends too
 * early. Cost: linear in the length of the text.
 */
export function jsonBreaksAt(text: string): number {
  const open: ("{" | "[")[] = [];
  let expected: Expected = "value";
  for (let at = 0; ; ) {
    SPACE.lastIndex = at;
    at += SPACE.exec(text)?.[0].length ?? 0;
    if (at === text.length) return at;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return isCut(text, at) ? text.length : at;
    if (token.startsWith('"') && !isJson(token)) return at;
    const next = after(token, expected, open);
    if (next === null) return at;
    expected = next;
    at += token.length;
  }
}

function isCut(text: string, at: number): boolean {
  const rest = text.slice(at);
  return CUT.test(rest) || (/\d/.test(text.charAt(at - 1)) && CUT_NUMBER.test(rest));
}

/** What a string may not hold, the parser knows. */
function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** What is expected after a token; null: it cannot stand where it does. */
function after(token: string, expected: Expected, open: ("{" | "[")[]): Expected | null {
  switch (token) {
    case "{":
    case "[":
      if (expected !== "value" && expected !== "first") return null;
      open.push(token);
      return token === "{" ? "firstName" : "first";
    case "}":
      if (open.at(-1) !== "{" || (expected !== "next" && expected !== "firstName")) return null;
      open.pop();
      return "next";
    case "]":
      if (open.at(-1) !== "[" || (expected !== "next" && expected !== "first")) return null;
      open.pop();
      return "next";
    case ",":
      if (expected !== "next" || open.length === 0) return null;
      return open.at(-1) === "{" ? "name" : "value";
    case ":":
      return expected === "colon" ? "value" : null;
    default:
      if (expected === "name" || expected === "firstName") return token.startsWith('"') ? "colon" : null;
      return expected === "value" || expected === "first" ? "next" : null;
  }
}

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
