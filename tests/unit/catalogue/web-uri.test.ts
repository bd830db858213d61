import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactSchema } from "#lib/catalogue/contact.ts";
import { isWebUri, toWebUri } from "#lib/catalogue/web-uri.ts";

/** A reader of URIs that is not ours. */
const ajv = addFormats.default(new Ajv2020());
const isUri = ajv.compile({ type: "string", format: "uri" });

describe("the address of a page", () => {
  test.each([
    "http://idealab.certicamara.com/CertiChat/chat.php",
    "https://Chat.example/A/../b;c,d?x=%C3%B1&y=(1)#z/?",
    "https://chat.example:8443",
    "https://chat.example?q",
    "http://[2001:db8::1]/",
    "https://chat.example/~a_b/%7e",
  ])("that is a URI stays word for word: %s", (text) => {
    expect(toWebUri(text)).toBe(text);
    expect([isWebUri(text), isUri(text)]).toEqual([true, true]);
  });

  test.each([
    ["https://ejemplo.co/a;b,c?x=ñ&y=1 2", "https://ejemplo.co/a;b,c?x=%C3%B1&y=1%202"],
    ["https://ñandú.example/ayuda", "https://xn--and-6ma2c.example/ayuda"],
    ["HTTPS://Chat.example/sí", "https://chat.example/s%C3%AD"],
    ["https://chat.example/100%/[a]|{b}^`c\\d", "https://chat.example/100%25/%5Ba%5D%7C%7Bb%7D%5E%60c/d"],
    ['https://chat.example/?a[]=<1>"#x#y', "https://chat.example/?a%5B%5D=%3C1%3E%22#x%23y"],
    ["https://chat.example/ ", "https://chat.example/"],
  ])("as people write it becomes the URI that it is read as: %s", (text, uri) => {
    expect(toWebUri(text)).toBe(uri);
    expect([isWebUri(uri), isUri(uri)]).toEqual([true, true]);
  });

  test.each([
    "javascript:alert(1)",
    "https:chat.example",
    "https://",
    "https:// chat.example",
    "https://ana:clave@chat.example/",
    "https://ana@chat.example/ñ",
    "https://chat.example:99999/",
    "/ayuda",
    "",
  ])("is not %j", (text) => {
    expect(isWebUri(toWebUri(text))).toBe(false);
  });

  test("is a URI for others whatever is taken, leads where it led, and is read back as it is", () => {
    const tail = fc.string({ unit: "grapheme", maxLength: 30 });
    fc.assert(
      fc.property(tail, tail, tail, (path, query, fragment) => {
        const text = `https://chat.example/${path}?${query}#${fragment}`;
        const uri = toWebUri(text);
        expect([isWebUri(uri), isUri(uri)]).toEqual([true, true]);
        expect(toWebUri(uri)).toBe(uri);
        expect(new URL(uri).origin).toBe("https://chat.example");
        const query_ = (address: string) => [...new URL(address).searchParams];
        expect(query_(uri)).toEqual(query_(text));
      }),
    );
  });

  test("is kept only where it fits as a URI, so that what was published can be read back", () => {
    const contact = (url: string) => contactSchema.safeParse({ kind: "url", published: "Chat", url });
    expect(contact(`https://chat.example/${"ñ".repeat(300)}`).success).toBe(true);
    expect(contact(`https://chat.example/${"ñ".repeat(400)}`).success).toBe(false);
  });
});
