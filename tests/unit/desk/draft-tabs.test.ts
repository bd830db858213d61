import { expect, it } from "vitest";
import { afterNews, type HeldDraft } from "#components/desk/draft-tabs.ts";

const own = (text: string): HeldDraft => ({ text, savedAt: 1, isOwn: true, isDivided: false });
const read = (text: string): HeldDraft => ({ ...own(text), isOwn: false });
const followed = (text: string, savedAt: number | null) => ({ text, savedAt, isOwn: false, isDivided: false });

it("a tab that has nothing of its own has what is typed in another one", () => {
  expect(afterNews(read("leído"), { from: "", text: "b", savedAt: null })).toEqual(followed("b", null));
  expect(afterNews(own(""), { from: "x", text: "b", savedAt: 2 })).toEqual(followed("b", 2));
});

it("what was typed here goes on where it is gone on with, and is gone where it was sent", () => {
  expect(afterNews(own("a"), { from: "a", text: "ab", savedAt: null })).toEqual(followed("ab", null));
  expect(afterNews(own("a"), { from: "a", text: "", savedAt: null })).toEqual(followed("", null));
  expect(afterNews(own("a"), { from: "a", text: "a", savedAt: 2 })).toEqual(followed("a", 2));
});

it("two texts that do not come from each other are both kept, and neither is said to be what the desk has", () => {
  const divided = { text: "a", savedAt: null, isOwn: true, isDivided: true };
  expect(afterNews(own("a"), { from: "", text: "b", savedAt: null })).toEqual(divided);
  expect(afterNews(divided, { from: "b", text: "b", savedAt: 2 })).toEqual(divided);
  expect(afterNews(divided, { from: "b", text: "", savedAt: null })).toEqual(divided);
});
