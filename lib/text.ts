import { z } from "zod";

// Invisible or reordering characters: NUL and the other controls, and the overrides that let a text
// show itself otherwise than it is. Line breaks and tabs are ordinary in a text of several lines.
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;
const CONTROL_BUT_BREAKS = /(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** One line that people read: trimmed, 1 to `maximum` characters, without control characters or lone surrogates. */
export function line(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((text) => text.trim().length > 0, { params: { rule: "blank" } })
    .refine((text) => !CONTROL.test(text) && text.isWellFormed(), { params: { rule: "control_character" } });
}

/** As `line`, but it may be empty. */
export function lineOrNothing(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((text) => !CONTROL.test(text) && text.isWellFormed(), { params: { rule: "control_character" } });
}

/** Prose of several lines, 0 to `maximum` characters. */
export function prose(maximum: number) {
  return z
    .string()
    .max(maximum)
    .refine((text) => !CONTROL_BUT_BREAKS.test(text) && text.isWellFormed(), { params: { rule: "control_character" } });
}

/** The same text in each language. */
export function inEachLanguage<Text extends z.ZodType<string>>(text: Text) {
  return z.strictObject({ es: text, en: text });
}
