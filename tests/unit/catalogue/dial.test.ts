import { expect, test } from "vitest";
import { contactHref, dialledThroughMenu, telExtensionHref, telHref, telMenuHref } from "#lib/catalogue/dial.ts";

const PHONE = {
  kind: "phone",
  published: "(571) 744 27 27",
  e164: "+576017442727",
  extensions: ["1113"],
  menu: [
    { digit: "2", label: "Soporte" },
    { digit: "3", label: "" },
  ],
} as const;

test("a number leads to its dialable form, through its menu with two pauses before each key", () => {
  const phone = { ...PHONE, extensions: [...PHONE.extensions], menu: [...PHONE.menu] };
  expect(telHref(phone)).toBe("tel:+576017442727");
  expect(telMenuHref(phone)).toBe("tel:+576017442727,,2,,3");
  expect(contactHref(phone)).toBe("tel:+576017442727,,2,,3");
  expect(telExtensionHref(phone, "1113")).toBe("tel:+576017442727,,1113");
});

test("a key # is dialled, and is no fragment of the address; * is what it is", () => {
  const menu = ["#", "*", "#"].map((digit) => ({ digit, label: "" }));
  const phone = { ...PHONE, extensions: [], menu };
  expect(telMenuHref(phone)).toBe("tel:+576017442727,,%23,,*,,%23");
  expect(new URL(telMenuHref(phone)).hash).toBe("");
  expect(dialledThroughMenu(phone)).toBe("+576017442727,,#,,*,,#");
});

test("an e-mail, an address of the web and one of a street lead where they can", () => {
  expect(contactHref({ kind: "email", published: "a@b.co", email: "a@b.co" })).toBe("mailto:a@b.co");
  expect(contactHref({ kind: "url", published: "chat", url: "http://b.co/chat" })).toBe("http://b.co/chat");
  expect(contactHref({ kind: "address", published: "Calle 1" })).toBeNull();
});
