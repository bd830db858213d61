import { expect, NOTHING, test, watchOver } from "#tests/fixtures/test.ts";

/** Each plants a fault that no expectation of a test would see. */
const PLANTED: readonly (readonly [fault: string, seen: RegExp, plant: () => unknown])[] = [
  ["an error in the console", /planted/, () => console.error("planted")],
  ["an uncaught error", /planted/, () => setTimeout(() => Promise.reject(new Error("planted")))],
  [
    "a script that the policy forbids",
    /Content Security Policy/,
    () => document.body.insertAdjacentHTML("beforeend", "<img alt='' src='data:,' onerror='planted()'>"),
  ],
  [
    "a style that the policy forbids",
    /Content Security Policy/,
    () => document.head.insertAdjacentHTML("beforeend", "<style>a { color: red }</style>"),
  ],
  [
    "a request to another host",
    /another host: http:\/\/127\.0\.0\.1:9/,
    () => window.location.assign("http://127.0.0.1:9/"),
  ],
];

for (const [fault, seen, plant] of PLANTED) {
  test(`the watch over every page sees ${fault}`, async ({ browser, desk }) => {
    const context = await browser.newContext({ serviceWorkers: "block" });
    const faults = watchOver(context, desk.url, NOTHING);
    const page = await context.newPage();
    await page.goto(desk.url);
    expect(faults).toEqual([]);
    await page.evaluate(plant);
    await expect.poll(() => faults).toContainEqual(expect.stringMatching(seen));
    await context.close();
  });
}
