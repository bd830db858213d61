import { describe, expect, it, test } from "vitest";
import { commandOf } from "#components/desk/keys.ts";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("a key of the desk", () => {
  test.each([
    ["j", "next"],
    ["k", "previous"],
    ["r", "reply"],
    ["n", "note"],
    ["e", "escalate"],
    ["a", "take"],
    ["x", "select"],
    ["/", "search"],
    ["?", "help"],
    ["Escape", "leave"],
  ])("%s asks for %s, with or without capitals", (key, command) => {
    expect(commandOf(press(key), false)).toBe(command);
    expect(commandOf(press(key.toUpperCase()), false)).toBe(command);
  });

  test.each(["j", "k", "r", "n", "e", "a", "x", "/", "?", "Escape"])(
    "%s is only written while somebody types",
    (key) => {
      expect(commandOf(press(key), true)).toBeNull();
    },
  );

  test.each(["ctrlKey", "metaKey", "altKey"] as const)("with %s is the browser's", (held) => {
    for (const key of ["j", "r", "a", "n"]) expect(commandOf(press(key, { [held]: true }), false)).toBeNull();
  });

  it("opens the palette with Ctrl K and ⌘ K, while typing too, and not with AltGr", () => {
    for (const isTyping of [true, false]) {
      expect(commandOf(press("k", { ctrlKey: true }), isTyping)).toBe("palette");
      expect(commandOf(press("K", { metaKey: true }), isTyping)).toBe("palette");
      expect(commandOf(press("k", { ctrlKey: true, altKey: true }), isTyping)).toBeNull();
    }
  });

  test.each(["Enter", " ", "Tab", "ArrowDown", "b", "constructor", "__proto__"])("%s is nobody's", (key) => {
    expect(commandOf(press(key), false)).toBeNull();
  });
});
