import { describe, expect, it } from "vitest";
import { errorText } from "#components/request/form-errors.ts";
import { requestEn } from "#lib/i18n/request/en.ts";
import { requestEs } from "#lib/i18n/request/es.ts";
import { readReplyForm, readRequestForm } from "#lib/tickets/request-form.ts";

const FILLED = {
  requestType: "incident",
  priority: "P2",
  subject: "Acuses",
  text: "No llegan.",
  name: "Ana",
  email: "ana@empresa.co",
  phone: "",
  company: "",
  documentType: "",
  documentNumber: "",
  consent: "1",
};

const errorsOf = (values: Record<string, string>) => {
  const read = readRequestForm(values);
  return read.ok ? [] : read.errors.map(({ field, rule }) => `${field}: ${rule}`);
};
const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(FILLED).filter(([name]) => !names.includes(name)));

describe("a form says all that is wrong with it, in the order of its fields", () => {
  it.each([
    ["nothing", FILLED, []],
    [
      "nothing filled in",
      {},
      ["requestType: choice", "subject: blank", "text: blank", "name: required", "email: required", "consent: consent"],
    ],
    ["a consent that no box of ours sends", { ...FILLED, consent: "0" }, ["consent: consent"]],
    [
      "a subject and a name that nobody sees",
      { ...FILLED, subject: "\u200b", name: "\u3164 " },
      ["subject: blank", "name: blank"],
    ],
    ["a subject of two lines", { ...FILLED, subject: "Acuses\u2028Otra" }, ["subject: control_character"]],
    [
      "no consent and half an address",
      { ...without("consent"), email: "jpena@loscedros" },
      ["email: email_ending", "consent: consent"],
    ],
    ["no address at all", { ...FILLED, email: "no es" }, ["email: email"]],
    ["an unknown type", { ...FILLED, requestType: "coup" }, ["requestType: choice"]],
    ["an unknown urgency", { ...FILLED, priority: "P9" }, ["priority: choice"]],
    ["no urgency of an incident", without("priority"), ["priority: required"]],
    ["a text of 100,000 characters", { ...FILLED, text: "a".repeat(100_000) }, ["text: too_long"]],
    ["a NUL", { ...FILLED, text: "a\0b" }, ["text: control_character"]],
    ["right-to-left tricks", { ...FILLED, subject: "acuse\u202efdp" }, ["subject: control_character"]],
    ["a phone that does not exist", { ...FILLED, phone: "123" }, ["phone: phone"]],
    ["a document without its number", { ...FILLED, documentType: "CC" }, ["documentNumber: choice"]],
    ["a number without its document", { ...FILLED, documentNumber: "52123456" }, ["documentType: choice"]],
    [
      "an anonymous incident",
      { ...without("name", "email", "consent"), anonymous: "1" },
      ["name: required", "email: required", "consent: consent"],
    ],
  ] as const)("%s", (_what, values, expected) => {
    expect(errorsOf(values)).toEqual(expected);
  });

  it("has words for each of them, in each language", () => {
    const values = {
      ...FILLED,
      email: "x@y",
      subject: "a".repeat(201),
      name: "a\u202eb",
      phone: "1",
      documentType: "CC",
    };
    const read = readRequestForm(values);
    if (read.ok) throw new Error("taken");
    for (const error of read.errors)
      for (const words of [requestEs, requestEn]) expect(words.fields[error.field]?.rules[error.rule]).toBeDefined();
    expect(errorText({ field: "files", rule: "too_large", about: "a.pdf" }, requestEs)).toContain("a.pdf");
  });
});

describe("what does not apply is left aside, as browsers without scripts send it all the same", () => {
  it("the urgency of a PQRSA", () => {
    expect(readRequestForm({ ...FILLED, requestType: "claim" })).toMatchObject({
      ok: true,
      request: { claimedPriority: null },
    });
  });

  it("who complains anonymously", () => {
    expect(readRequestForm({ ...FILLED, requestType: "complaint", anonymous: "1" })).toMatchObject({
      ok: true,
      request: { requester: null },
    });
  });
});

it("a message that says nothing is refused", () => {
  expect(readReplyForm({ text: "  \n" })).toEqual({ ok: false, errors: [{ field: "text", rule: "blank" }] });
  expect(readReplyForm({ text: "Sigue igual." })).toEqual({ ok: true, text: "Sigue igual." });
});
