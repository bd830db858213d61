import { describe, expect, it } from "vitest";
import { factsOf, placeKey } from "#lib/catalogue/facts.ts";
import { isLostStill } from "#lib/catalogue/gave-way.ts";
import { PAGE } from "./contents.ts";

const named = (name: string, motto = "") =>
  factsOf({ ...PAGE, desk: { ...PAGE.desk, name, motto: { es: motto, en: motto } } });
const stop = { of: 2, to: 3, as: 4, places: [placeKey({ of: "desk", field: "name" })] };

describe("what a scheduled revision lost", () => {
  const [meant, became] = [named("Mesa"), named("Cerrada")];

  it("is lost as long as it says something else there, and not by what it says elsewhere", () => {
    expect(isLostStill(stop, { meant, became, stands: became })).toBe(true);
    expect(isLostStill(stop, { meant, became, stands: named("Otra") })).toBe(true);
    expect(isLostStill(stop, { meant, became, stands: named("Mesa", "Otro lema") })).toBe(false);
  });

  it("is what it should have taken over, where it could not be merged at all: that stays lost", () => {
    expect(isLostStill(stop, { meant, became: meant, stands: meant })).toBe(true);
  });

  it("is nothing where it was meant to be gone, and is", () => {
    const gone = { ...stop, places: [placeKey({ of: "channel", slug: "gone", field: "name" })] };
    expect(isLostStill(gone, { meant, became, stands: became })).toBe(false);
  });
});
