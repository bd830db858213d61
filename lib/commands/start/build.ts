import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { runProgram } from "#lib/commands/start/program.ts";
import { sourceHash } from "#lib/commands/start/source-hash.ts";
import { Refusal } from "#lib/refusal.ts";
import { inTurn } from "#prisma/in-turn.mjs";

// Beside what was built: several desks with their own data share one build, and next build takes it away first.
const STAMP = ".next/built-from";
const SHOWN_LINES = 40;

/** Builds the pages when anything that they are made from has changed. @throws Refusal with the build's own words */
export async function ensureBuild(say: (line: string) => void): Promise<void> {
  if (isFresh()) return;
  await inTurn(
    "build",
    () => say("Another start is building the pages; waiting for it…"),
    async () => {
      if (!isFresh()) await build(say);
    },
  );
}

/** Builds the pages, whatever is there. */
export async function build(say: (line: string) => void): Promise<void> {
  const from = sourceHash();
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  say(
    `Building the pages; ${existsSync(".next/cache") ? "it takes some seconds" : "the first time it takes about a minute"}…`,
  );
  const ticker = setInterval(() => say(`  still building, ${seconds()} s`), 20_000);
  try {
    await runBuild();
  } finally {
    clearInterval(ticker);
  }
  writeFileSync(STAMP, from);
  say(`Built in ${seconds()} s.`);
}

async function runBuild(): Promise<void> {
  for (;;) {
    const { code, said } = await runProgram("node_modules/next/dist/bin/next", ["build"], { NODE_ENV: "production" });
    if (code === 0) return;
    // Left behind by a start that was killed; it ends by itself.
    if (/Another .*next build.* process is already running/.test(said)) await delay(1000);
    else throw buildTrouble(said);
  }
}

function buildTrouble(said: string): Refusal {
  const words = /ENOSPC|No space left on device/i.test(said)
    ? "The disk is full: a build needs about 500 MB. Make room and start again."
    : "The pages cannot be built:";
  return new Refusal(`${words}\n\n${said.trim().split("\n").slice(-SHOWN_LINES).join("\n")}`);
}

function isFresh(): boolean {
  if (!existsSync(".next/BUILD_ID") || !existsSync(STAMP)) return false;
  return readFileSync(STAMP, "utf8") === sourceHash();
}
