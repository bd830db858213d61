import { expect, test } from "vitest";
import { summaryText, wrongIn } from "#components/request/form-errors.ts";
import { requestWords } from "#lib/i18n/request/words.ts";

const es = requestWords("es");
const en = requestWords("en");

test("what is missing is counted as missing, and as to be corrected once something of it is wrong", () => {
  const missing = [
    { field: "name", rule: "required" },
    { field: "consent", rule: "consent" },
  ];
  const wrong = [...missing, { field: "email", rule: "email_ending" }];
  expect(es.form.errors(wrongIn(missing))).toBe("Todavía no se envió: faltan 2 datos");
  expect(es.form.errors(wrongIn(missing.slice(1)))).toBe("Todavía no se envió: falta 1 dato");
  expect(es.form.errors(wrongIn(wrong))).toBe("Todavía no se envió: hay 3 cosas por corregir");
  expect(es.form.titleWithErrors(wrongIn(wrong.slice(2)))).toBe("Abrir una solicitud, hay 1 cosa por corregir");
  expect(en.form.errors(wrongIn(missing))).toBe("Not sent yet: 2 things are missing");
  expect(en.form.titleWithErrors(wrongIn(wrong.slice(2)))).toBe("Open a request, 1 thing is to be corrected");
});

test.each([
  ["name", "required", "Escriba su nombre", "Write your name"],
  ["name", "too_long", "Corrija su nombre", "Correct your name"],
  ["email", "required", "Escriba su correo electrónico", "Write your e-mail address"],
  ["email", "email", "Corrija el correo electrónico", "Correct the e-mail address"],
  ["subject", "too_long", "Corrija el asunto", "Correct the subject"],
  ["text", "blank", "Escriba el texto", "Write the text"],
  ["phone", "phone", "Corrija el teléfono", "Correct the phone number"],
])("of %s, which is %s, the summary says how it is mended", (field, rule, spanish, english) => {
  expect([summaryText({ field, rule }, es), summaryText({ field, rule }, en)]).toEqual([spanish, english]);
});

test("a file that is refused is named in the summary", () => {
  expect(summaryText({ field: "files", rule: "empty", about: "a.txt" }, es)).toContain("«a.txt»");
});
