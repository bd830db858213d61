import { expect, test } from "#tests/fixtures/test.ts";

test("a change reaches another browser while it is being made: the figure is printed, and not judged by the clock", async ({
  page,
  other,
  openForTwo,
}) => {
  await openForTwo();
  await expect(page.getByText("Diana Rojas también la ve")).toBeVisible();
  const took: number[] = [];
  for (const priority of ["P2", "P4", "P2", "P4", "P2"]) {
    // Both clocks are this machine's.
    const shown = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const look = () => {
            const rows = document.querySelectorAll(".event");
            if (rows[rows.length - 1]?.textContent?.includes(`a ${wanted}`)) resolve(Date.now());
            else requestAnimationFrame(look);
          };
          look();
        }),
      priority,
    );
    const began = await other.evaluate((wanted) => {
      const select = [...document.querySelectorAll("select")].find(({ value }) => /^P[1-4]$/.test(value));
      if (!select) throw new Error("no priority to choose");
      const began = Date.now();
      const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value")?.set;
      set?.call(select, wanted);
      select.dispatchEvent(new Event("change", { bubbles: true }));
      return began;
    }, priority);
    took.push((await shown) - began);
  }
  test.info().annotations.push({ type: "reached", description: `${took.join(", ")} ms` });
  console.log(`a change reached the other browser after ${took.join(", ")} ms`);
});
