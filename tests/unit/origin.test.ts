import { afterEach, expect, it, vi } from "vitest";

const HOME = "https://desk.example.org";

afterEach(() => vi.unstubAllEnvs());

it.each([
  ["a page of ours, as its browser says", { "sec-fetch-site": "same-origin" }, true],
  ["a page of ours, in a browser that does not say", { origin: HOME }, true],
  ["another site", { "sec-fetch-site": "cross-site", origin: HOME }, false],
  ["a sibling", { "sec-fetch-site": "same-site", origin: HOME }, false],
  ["nowhere, typed by hand", { "sec-fetch-site": "none" }, false],
  ["another origin", { origin: "https://evil.example" }, false],
  ["ours by http", { origin: "http://desk.example.org" }, false],
  ["a sandboxed page", { origin: "null" }, false],
  ["a program that does not say", {}, false],
  ["one that forges a proxy's headers", { origin: "https://a.example", "x-forwarded-host": "a.example" }, false],
])("is let through from our own pages alone: %s", async (_, headers, ours) => {
  vi.resetModules();
  vi.stubEnv("PUBLIC_URL", HOME);
  const { isFromHere } = await import("#lib/origin.ts");
  expect(isFromHere(new Headers(headers))).toBe(ours);
});
