import { describe, expect, it, test } from "vitest";
import { filterCount, listParameters, NO_FILTER, readListAddress } from "#lib/desk/list-address.ts";

const read = (text: string) => readListAddress(new URLSearchParams(text));
const ID = "01a20f5f-85e2-7839-8df5-124fd8d00c18";

describe("the address of a list", () => {
  test.each([
    "",
    "view=mine",
    "q=acuse",
    "view=pqrsa&q=%22van+juntas%22&status=open&tier=2&assignee=none&requestType=claim&priority=P1",
    `view=tier&assignee=a%40b.co&cursor=3000000000000000.${ID}`,
  ])("is the same after it was read and written: %j", (text) => {
    expect(listParameters(read(text))).toBe(text);
  });

  it("leaves out what is as it would be anyway", () => {
    expect(listParameters(read("view=all&q=&status="))).toBe("");
    expect(read("")).toEqual(NO_FILTER);
  });

  test.each([
    "view=everything",
    "view=constructor",
    "status=Open",
    "tier=0",
    "tier=4",
    "tier=1.0",
    "priority=P5",
    "requestType=__proto__",
    "assignee=",
    `assignee=${"a".repeat(255)}`,
    "assignee=a%00b",
    "cursor=1",
    `cursor=-1.${ID}`,
    `cursor=${"1".repeat(20)}.${ID}`,
    `cursor=1.${ID}'`,
  ])("does without what it does not understand: %s", (text) => {
    expect(read(text)).toEqual(NO_FILTER);
  });

  it("cuts what is longer than anything worth looking for, and lets no control character through", () => {
    expect(read(`q=${"a".repeat(300)}`).q).toHaveLength(200);
    expect(read("q=a%00b%0Ac").q).toBe("a b c");
    expect(read("q=\ud800").q.isWellFormed()).toBe(true);
  });

  it("says how many filters narrow the view, which the view, the search and the page are not", () => {
    expect(filterCount(read("view=mine&q=x&status=open&tier=1"))).toBe(2);
    expect(filterCount(NO_FILTER)).toBe(0);
  });
});
