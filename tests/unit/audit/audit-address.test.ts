import { describe, expect, it } from "vitest";
import { AUDIT_KINDS, auditParameters, readAuditAddress, WHOLE_LOG } from "#lib/audit/audit-address.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import { LANGUAGES } from "#lib/i18n/language.ts";

const ID = "01890a5d-ac96-774b-bcce-b302099a8057";
const read = (text: string) => readAuditAddress(new URLSearchParams(text));

describe("the address of the audit log", () => {
  it("says what is shown, and is read back as it was written", () => {
    const address = {
      q: "ñandú & co",
      kind: "refused",
      person: ID,
      from: "2026-11-24",
      to: "2028-02-29",
      before: "9",
    } as const;
    expect(read(auditParameters(address))).toEqual(address);
    expect(auditParameters(WHOLE_LOG)).toBe("");
  });

  it.each([
    ["kind=constructor", "kind"],
    ["person=x", "person"],
    ["from=2026-02-30", "from"],
    ["from=24/11/2026", "from"],
    ["to=0000-01-01", "to"],
    ["before=-1", "before"],
    ["before=1e3", "before"],
    ["before=9999999999999999999999", "before"],
  ] as const)("takes no notice of what cannot be: %s", (text, name) => {
    expect(read(text)[name]).toBeNull();
  });

  it("keeps what is looked for within bounds, and of whole characters", () => {
    expect(read(`q=${encodeURIComponent("a\u0000b".repeat(200))}`).q).toHaveLength(200);
    expect(read("q=%00%20").q).toBe("");
  });
});

it.each(LANGUAGES)("every kind of entry can be chosen, and is said in words: %s", (language) => {
  const { kinds } = adminWordsIn(language).audit;
  expect(Object.keys(kinds).sort()).toEqual([...AUDIT_KINDS].sort());
  expect(new Set(Object.values(kinds)).size, "each by words of its own").toBe(AUDIT_KINDS.length);
});
