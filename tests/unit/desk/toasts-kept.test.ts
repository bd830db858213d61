import { expect, it } from "vitest";
import type { Toast } from "#components/desk/desk-context.ts";
import { type Numbered, withoutDeed, withoutSession, withToast } from "#components/desk/toasts-kept.ts";

const refusal = (text: string): Toast => ({ text, isRefusal: true });
const told = (...toasts: readonly Toast[]) => toasts.reduce<readonly Numbered[]>(withToast, []);
const texts = (...toasts: readonly Toast[]) => told(...toasts).map(({ text }) => text);
const done = (text: string): Toast => ({ text });

it("a refusal stays, whatever is told after it, until it is closed", () => {
  expect(texts(refusal("no"), done("uno"), done("dos"), done("tres"), done("cuatro"))).toEqual([
    "no",
    "dos",
    "tres",
    "cuatro",
  ]);
});

it("a refusal puts nothing out that can still be undone", () => {
  expect(texts(done("uno"), done("dos"), done("tres"), refusal("no"))).toEqual(["uno", "dos", "tres", "no"]);
});

it("the same refusal is shown once, as the newest", () => {
  expect(texts(refusal("no"), refusal("tampoco"), refusal("no"))).toEqual(["tampoco", "no"]);
});

it("only the last change of a ticket can be undone: undoing an earlier one would take the later ones with it", () => {
  const changed = (about: string, text: string): Toast => ({ about, text, undo: () => {} });
  expect(texts(changed("A", "uno"), changed("B", "dos"), changed("A", "tres"))).toEqual(["dos", "tres"]);
});

it("what is done twice is told twice", () => {
  expect(texts(done("uno"), done("uno"))).toEqual(["uno", "uno"]);
});

it("each has an id that no other shown one has, whichever was closed before", () => {
  const shown = told(refusal("a"), refusal("b"), refusal("c")).filter(({ text }) => text !== "b");
  expect(new Set(withToast(shown, done("uno")).map(({ id }) => id)).size).toBe(3);
});

it("what was told of a session that ended goes once the person is signed in again, and nothing else does", () => {
  const shown = told({ ...refusal("su sesión terminó"), isOfSession: true }, refusal("no"), done("uno"));
  expect(withoutSession(shown).map(({ text }) => text)).toEqual(["no", "uno"]);
  // What is as it was is not drawn again.
  const others = told(refusal("no"));
  expect(withoutSession(others)).toBe(others);
});

it("a failure goes once its deed is answered, and stays for as long as another one failed likewise", () => {
  const failed = (deed: string, text = "sin respuesta"): Toast => ({ ...refusal(text), deed });
  const shown = told(failed("write A"), failed("change A"), refusal("no"));
  const one = withoutDeed(shown, "write A");
  expect(one.map(({ text }) => text)).toEqual(["sin respuesta", "no"]);
  expect(withoutDeed(one, "change A").map(({ text }) => text)).toEqual(["no"]);
  expect(withoutDeed(one, "write A")).toBe(one);
  // Another reason takes the place of the earlier one of the same deed.
  expect(texts(failed("write A"), failed("write A", "vieja"))).toEqual(["vieja"]);
  // What is told of no deed as well is closed by the person alone.
  const both = told(refusal("sin respuesta"), failed("write A"));
  expect(withoutDeed(both, "write A")).toHaveLength(1);
});
