import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "#tests/fixtures/browser.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
// The build, the database's programs and the server's own files are all found from here.
process.chdir(ROOT);

export default defineConfig({
  testDir: "e2e",
  outputDir: ".output/e2e",
  globalSetup: "./fixtures/before-all.ts",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: "list",
  use: {
    locale: "es-CO",
    timezoneId: "America/Bogota",
    viewport: { width: 1280, height: 800 },
    // A worker would load the pages once more in every test; the tests that are about it allow it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: await findBrowser(),
  },
});
