import { describe, expect, it } from "vitest";
import { withRoom } from "#lib/catalogue/with-room.ts";

describe("room in a list that is full", () => {
  const isOver = (day: number) => day < 10;
  it.each([
    ["there is enough", [1, 20], [30], 3, [1, 20, 30]],
    ["the first that is over goes", [20, 1, 2], [30], 3, [20, 2, 30]],
    ["no more goes than is needed", [1, 2, 3], [30, 31], 4, [2, 3, 30, 31]],
    ["nothing is over", [20, 21, 22], [30], 3, null],
    ["nothing is added", [20, 21, 22], [], 3, [20, 21, 22]],
  ] as const)("%s", (_what, list, added, most, made) => {
    expect(withRoom<number>(list, added, { most, isOver })).toEqual(made);
  });
});
