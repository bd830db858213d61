import { describe, expect, it } from "vitest";
import type { Contact } from "#lib/catalogue/contact.ts";
import { doubtsOf } from "#lib/catalogue/doubts.ts";
import { catalogueSchema } from "#lib/catalogue/schema.ts";
import type { ChannelKind } from "#lib/routing/request.ts";
import { PUBLISHED } from "#tests/unit/routing/catalogues.ts";

function withPhone(change: (contact: Extract<Contact, { kind: "phone" }>) => Contact[], kind: ChannelKind = "phone") {
  const channels = PUBLISHED.channels.map((channel) =>
    channel.slug === "phone"
      ? {
          ...channel,
          kind,
          contacts: channel.contacts.flatMap((contact) => (contact.kind === "phone" ? change(contact) : [contact])),
        }
      : channel,
  );
  return catalogueSchema.parse({ ...PUBLISHED, channels });
}

const EMAIL: Contact = { kind: "email", published: "a@example.org", email: "a@example.org" };
const URL_OF: Contact = { kind: "url", published: "https://example.org", url: "https://example.org" };
const owner = { channel: "phone" };

describe("what is a slip more often than meant", () => {
  it("is nothing on the published page, whose area codes are those of before 2021", () => {
    expect(doubtsOf(PUBLISHED)).toEqual([]);
  });

  it.each([
    ["phone", [EMAIL], "phone"],
    ["email", [URL_OF], "email"],
    ["chat", [EMAIL], "url"],
    ["web", [EMAIL], "url"],
    ["in_person", [EMAIL], "address"],
  ] as const)("is a channel by %s that can be reached only by something else", (kind, contacts, contact) => {
    expect(doubtsOf(withPhone(() => [...contacts], kind))).toEqual([{ kind: "no_contact", owner, contact }]);
  });

  it("is no messaging channel, whatever it is reached by, nor one that is retired", () => {
    expect(doubtsOf(withPhone(() => [EMAIL], "messaging"))).toEqual([]);
    const retired = withPhone(() => [EMAIL]);
    const channels = retired.channels.map((channel) => ({ ...channel, active: channel.slug !== "phone" }));
    expect(doubtsOf({ ...retired, channels })).toEqual([]);
  });

  it("is a number that is dialled and another that is read", () => {
    const changed = withPhone((contact) => [{ ...contact, e164: "+576017442728" }]);
    expect(doubtsOf(changed)).toEqual([
      { kind: "other_number", owner, published: "(571) 744 27 27", e164: "+576017442728" },
    ]);
  });

  it("is a number of a kind that its country is not known to have given out", () => {
    const e164 = "+579999999999";
    expect(doubtsOf(withPhone((contact) => [{ ...contact, published: "999 999 9999", e164 }]))).toEqual([
      { kind: "unknown_number", owner, e164 },
    ]);
  });

  it.each(["(571) 744 27 27", "+57 601 7442727", "601-744-2727 ext. 1113"])(
    "is no other way to write it: %s",
    (published) => {
      expect(doubtsOf(withPhone((contact) => [{ ...contact, published }]))).toEqual([]);
    },
  );
});
