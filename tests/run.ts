import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { ensureBuild } from "#lib/commands/start/build.ts";
import { ensureClient } from "#lib/commands/start/client.ts";

// `npm test`: unit, integration and browser tests against a production build, on servers and data of their own.

const OUTPUT = "tests/.output";
const VITEST = `${OUTPUT}/vitest.json`;
const PLAYWRIGHT = `${OUTPUT}/playwright.json`;

type Count = { readonly passed: number; readonly failed: number };

mkdirSync(OUTPUT, { recursive: true });
await ensureClient();
await ensureBuild((line) => console.log(line));

const counts = [await vitest(), await playwright()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

async function vitest(): Promise<Count> {
  const code = await run("vitest/vitest.mjs", [
    "run",
    "-c",
    "tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${VITEST}`,
  ]);
  return counted(code, () => {
    const { numPassedTests, numFailedTests, numFailedTestSuites }: Record<string, number> = JSON.parse(
      readFileSync(VITEST, "utf8"),
    );
    // A file that could not be loaded has no test to fail.
    return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) || (numFailedTestSuites ?? 0) };
  });
}

async function playwright(): Promise<Count> {
  const code = await run(
    "@playwright/test/cli.js",
    ["test", "-c", "tests/playwright.config.ts", "--reporter=list,json"],
    // Playwright would take a relative name from the folder of its configuration.
    { PLAYWRIGHT_JSON_OUTPUT_FILE: path.resolve(PLAYWRIGHT) },
  );
  return counted(code, () => {
    const { stats }: { stats: { expected: number; unexpected: number; flaky: number } } = JSON.parse(
      readFileSync(PLAYWRIGHT, "utf8"),
    );
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
  });
}

/** A runner that fails without a failed test has failed all the same. */
function counted(code: number, read: () => Count): Count {
  try {
    const count = read();
    return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function run(script: string, args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.on("close", (code) => resolve(code ?? 1));
  });
}
