import { expect, test } from "vitest";
import type { Language } from "#lib/i18n/language.ts";
import { refusalWords } from "#lib/i18n/refusals.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";

const GOOD = {
  requestType: "incident",
  subject: "Acuses",
  text: "No llegan.",
  name: "Ana",
  email: "ana@empresa.co",
  consent: true,
};

function said(body: unknown, language: Language): string[] {
  const { error } = requestSchema.safeParse(body, { error: refusalWords(language) });
  return error?.issues.map(({ message }) => message) ?? [];
}

test.each<[what: string, body: unknown, spanish: string, english: string]>([
  [
    "too long a line",
    { ...GOOD, subject: "x".repeat(201) },
    "Tiene más de 200 caracteres.",
    "It has more than 200 characters.",
  ],
  [
    "an address",
    { ...GOOD, email: "ana" },
    "No es una dirección de correo electrónico.",
    "It is not an e-mail address.",
  ],
  ["a number for a text", { ...GOOD, subject: 5 }, "Debe ser un texto.", "It must be a text."],
  ["a text for an object", { ...GOOD, document: "CC 1" }, "Debe ser un objeto.", "It must be an object."],
  ["a list", [], "Debe ser un objeto.", "It must be an object."],
  ["a consent that is none", { ...GOOD, consent: false }, "Debe ser true.", "It must be true."],
  ["what is left out", { ...GOOD, text: undefined }, "Es obligatorio.", "It is required."],
  [
    "another form",
    { ...GOOD, document: { type: "CC", number: "¿?" } },
    "No está escrito como se espera.",
    "It is not written as expected.",
  ],
])("%s is refused in a sentence for people", (_what, body, spanish, english) => {
  expect(said(body, "es")).toEqual([spanish]);
  expect(said(body, "en")).toEqual([english]);
});
