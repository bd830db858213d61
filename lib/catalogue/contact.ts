import { isValidPhoneNumber } from "libphonenumber-js";
import { z } from "zod";
import type { Rule } from "#lib/i18n/refusals.ts";
import { line, lineOrNothing } from "#lib/text.ts";
import { isWebUri, toWebUri } from "./web-uri.ts";

const PUBLISHED_MAX = 200;
const URL_MAX = 2_000;
/** RFC 5321, section 4.5.3.1.3: a path has 256 octets, two of them its brackets. */
const EMAIL_MAX = 254;
/** As deep as a telephone menu gets before nobody follows it. */
const MENU_MAX = 10;
const EXTENSIONS_MAX = 20;
const EXTENSION = /^\d{1,10}$/;
const MENU_KEY = /^[0-9*#]$/;

const e164 = z
  .string()
  .max(16)
  .regex(/^\+[1-9]\d{6,14}$/)
  .refine((number) => isValidPhoneNumber(number), { params: { rule: "phone" } })
  .meta({ description: "The number to dial, E.164" });

/** A text of a form; whoever breaks the rule is told of which text, for a person types several in one field. */
function written(form: RegExp, rule: Rule) {
  return z
    .string()
    .refine((text) => form.test(text), { params: { rule } })
    .meta({ pattern: form.source });
}

const webAddress = z
  .string()
  .overwrite(toWebUri)
  .max(URL_MAX)
  .refine(isWebUri, { params: { rule: "url" } })
  .meta({ format: "uri" });

export const contactSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("phone"),
    published: line(PUBLISHED_MAX).meta({ description: "The number as it is shown to people" }),
    e164,
    extensions: z.array(written(EXTENSION, "extension")).max(EXTENSIONS_MAX),
    menu: z
      .array(z.strictObject({ digit: written(MENU_KEY, "menu_key"), label: lineOrNothing(PUBLISHED_MAX) }))
      .max(MENU_MAX)
      .meta({ description: "The keys to press in the telephone menu, in order" }),
  }),
  z.strictObject({ kind: z.literal("email"), published: line(PUBLISHED_MAX), email: z.email().max(EMAIL_MAX) }),
  z.strictObject({ kind: z.literal("url"), published: line(URL_MAX), url: webAddress }),
  z.strictObject({ kind: z.literal("address"), published: line(PUBLISHED_MAX) }),
]);

export type Contact = z.infer<typeof contactSchema>;
export type PhoneContact = Extract<Contact, { kind: "phone" }>;
