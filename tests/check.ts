import { spawnSync } from "node:child_process";
import { ensureClient } from "#lib/commands/start/client.ts";

// `npm run check`: everything that can be said of the code without running the desk.

type Check = { readonly what: string; readonly script: string; readonly args: readonly string[] };

const CHECKS: readonly Check[] = [
  { what: "form and lint", script: "@biomejs/biome/bin/biome", args: ["ci", "--error-on-warnings", "--colors=off"] },
  { what: "types of the pages", script: "next/dist/bin/next", args: ["typegen"] },
  { what: "types", script: "typescript/bin/tsc", args: ["--noEmit"] },
  { what: "types of the service worker", script: "typescript/bin/tsc", args: ["-p", "tests/worker.tsconfig.json"] },
  {
    what: "import rules, versions, the house",
    script: "vitest/vitest.mjs",
    args: ["run", "-c", "tests/vitest.config.ts", "--project", "architecture", "--reporter=dot"],
  },
  {
    what: "unused files, exports and packages",
    script: "knip/bin/knip.js",
    args: ["--config", "tests/knip.json", "--no-progress"],
  },
];

await ensureClient();
const failed = CHECKS.filter(({ what, script, args }) => !passes(what, [`node_modules/${script}`, ...args]));
// On a database of its own: nobody's data is touched.
const migrations = ["--disable-warning=ExperimentalWarning", "lib/commands/migrate.ts", "--check"];
const agrees = passes("schema and migrations agree", migrations);
process.exit(failed.length === 0 && agrees ? 0 : 1);

function passes(what: string, args: readonly string[]): boolean {
  const env = { ...process.env, DATA_DIR: "tests/.output/check-data", NEXT_TELEMETRY_DISABLED: "1", NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", env });
  console.log(`${status === 0 ? "ok    " : "FAILED"} ${what}`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0;
}
