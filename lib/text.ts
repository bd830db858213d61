import { z } from "zod";
import { characterCount } from "./characters.ts";

// Invisible or reordering characters: NUL and the other controls, and the overrides that let a text
// show itself otherwise than it is. Line breaks and tabs are ordinary in a text of several lines.
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;
const CONTROL_BUT_BREAKS = /(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** Spaces, and what a reader sees nothing of (UAX #44): joiners, fillers, selectors. */
const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Whether a text shows its reader anything: a link whose words nobody sees cannot be followed. */
export function saysSomething(text: string): boolean {
  return !NOTHING_TO_SEE.test(text);
}

/** A line as its reader sees it: composed (NFC), with single spaces, and nothing that is not seen. */
export function asSeen(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text can be the id of a row: the database answers any other with an error. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/** A character outside the basic plane is two units of UTF-16: a longer text need not be counted. */
const UNITS_IN_A_CHARACTER = 2;

/** A text of at most so many characters (`characterCount`). */
function upTo(maximum: number) {
  return z
    .string()
    .check((payload) => {
      const { value, issues } = payload;
      if (value.length <= maximum) return;
      if (value.length <= maximum * UNITS_IN_A_CHARACTER && characterCount(value) <= maximum) return;
      issues.push({ code: "too_big", origin: "string", maximum, inclusive: true, input: value });
    })
    .meta({ maxLength: maximum });
}

/** One line that people read: 1 to `maximum` characters, some of which are seen, without control characters or lone surrogates. */
export function line(maximum: number) {
  return upTo(maximum)
    .refine(saysSomething, { params: { rule: "blank" } })
    .refine((text) => !CONTROL.test(text) && text.isWellFormed(), { params: { rule: "control_character" } })
    .meta({ minLength: 1 });
}

/** As `line`, but it may be empty. */
export function lineOrNothing(maximum: number) {
  return upTo(maximum).refine((text) => !CONTROL.test(text) && text.isWellFormed(), {
    params: { rule: "control_character" },
  });
}

/** Prose of several lines, 0 to `maximum` characters. */
export function prose(maximum: number) {
  return upTo(maximum).refine((text) => !CONTROL_BUT_BREAKS.test(text) && text.isWellFormed(), {
    params: { rule: "control_character" },
  });
}

/** The same text in each language. */
export function inEachLanguage<Text extends z.ZodType<string>>(text: Text) {
  return z.strictObject({ es: text, en: text });
}
