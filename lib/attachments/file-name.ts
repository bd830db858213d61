import { FILE_NAME_MAX } from "./limits.ts";

const REORDERING_OR_INVISIBLE = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * What a file is called here: without the folders it lay in and without characters that let a name show itself
 * otherwise than it is ("acuse[RLO]fdp.exe"); 1 to 255 characters, its ending kept.
 */
export function fileName(given: string): string {
  const last = given.toWellFormed().split(/[/\\]/).at(-1) ?? "";
  const name = last.replaceAll(REORDERING_OR_INVISIBLE, "").trim();
  if (name === "" || name === "." || name === "..") return "archivo";
  if (name.length <= FILE_NAME_MAX) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? "";
  return name.slice(0, FILE_NAME_MAX - ending.length).toWellFormed() + ending;
}
