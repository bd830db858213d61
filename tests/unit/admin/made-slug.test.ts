import { expect, test } from "vitest";
import { madeSlug } from "#lib/admin/made-slug.ts";
import { SLUG_MAX } from "#lib/catalogue/schema.ts";

const made: readonly (readonly [name: string, slug: string])[] = [
  ["Línea de atención", "linea-de-atencion"],
  ["WhatsApp ☎️", "whats-app"],
  ["☎️ WhatsApp", "whats-app"],
  ["WhatsApp ☎️ <b>", "whats-app-b"],
  ["Canal ñandú #2", "canal-nandu-2"],
  ["日本", "channel-3"],
  ["☎️", "channel-3"],
  ["", "channel-3"],
];

test.each(made)("the identifier that is made of the name %j is %j", (name, slug) => {
  expect(madeSlug(name, ["phone", "chat"])).toBe(slug);
});

test("a place that another channel is called by is passed over", () => {
  expect(madeSlug("日本", ["channel-3", "phone"])).toBe("channel-4");
});

test("a long name is cut to what an identifier may have, and ends in no hyphen", () => {
  const slug = madeSlug(`${"a".repeat(SLUG_MAX - 1)} b`, []);
  expect(slug).toBe("a".repeat(SLUG_MAX - 1));
});
