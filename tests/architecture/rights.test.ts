import { describe, expect, it } from "vitest";
import { ACCESS, type Access } from "#lib/people/access.ts";
import { type Source, sourcesIn } from "./sources.ts";

/** What can be asked for over the network: a page, a route, or an action of a server. */
type Door = { readonly name: string; readonly text: string };

function doorsOf({ file, text }: Source): Door[] {
  if (/\/(page\.tsx|route\.ts)$/.test(file)) return [{ name: file, text }];
  if (!/^"use server"/m.test(text)) return [];
  // Each action on its own: one that asks who calls does not speak for its neighbour.
  return text.split(/^(?=export )/m).flatMap((part) => {
    const name = /^export (?:default )?async function (\w+)/.exec(part)?.[1];
    return name === undefined ? [] : [{ name: `${file}#${name}`, text: part }];
  });
}

/** Whether a door asks, itself, what its rule says. The use cases behind it ask again. */
function keeps(rule: Access, text: string): boolean {
  if (typeof rule === "object") return text.includes(`requireRight("${rule.right}")`);
  switch (rule) {
    case "anyone":
      return true;
    case "link":
      return /passwordCookie|followed|Follow|follow/.test(text);
    case "desk":
      return /\b(requirePerson|requireActor|currentPerson|currentActor)\(\)|\b(askingActor|watchingActor)\(/.test(text);
    case "token":
      return /\b(person|bearer|tokenActor)\(/.test(text);
  }
}

const DOORS = sourcesIn("app").flatMap(doorsOf);

describe("deny by default", () => {
  it("finds the doors at all", () => {
    expect(DOORS.length).toBeGreaterThan(20);
  });

  it.each(DOORS)("$name declares who may pass", ({ name }) => {
    expect(ACCESS[name], `a rule in lib/people/access.ts`).toBeDefined();
  });

  it.each(DOORS)("$name asks what it declares", ({ name, text }) => {
    const rule = ACCESS[name];
    expect(rule === undefined || keeps(rule, text)).toBe(true);
  });

  it("has no rule for what is not there", () => {
    const names = new Set(DOORS.map(({ name }) => name));
    expect(Object.keys(ACCESS).filter((name) => !names.has(name))).toEqual([]);
  });

  it("sees an action without a check beside one that has it", () => {
    const text = `"use server";\nexport async function one() {\n  await requireActor();\n}\nexport async function two() {}\n`;
    const [one, two] = doorsOf({ file: "app/planted.ts", text, imports: [] });
    expect([one?.name, two?.name]).toEqual(["app/planted.ts#one", "app/planted.ts#two"]);
    expect([keeps("desk", one?.text ?? ""), keeps("desk", two?.text ?? "")]).toEqual([true, false]);
  });

  it("has no action inside another function, where no rule could name it", () => {
    const all = [...sourcesIn("app"), ...sourcesIn("components"), ...sourcesIn("lib")];
    expect(all.filter(({ text }) => /^\s+["']use server["']/m.test(text)).map(({ file }) => file)).toEqual([]);
    expect(
      [...sourcesIn("components"), ...sourcesIn("lib")].filter(({ text }) => /^["']use server/m.test(text)),
    ).toEqual([]);
  });
});
