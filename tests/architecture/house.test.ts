import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");
const PLANNED = new Set([
  ...["app", "components", "lib", "prisma", "tests", "public"],
  ...["package.json", "package-lock.json", "tsconfig.json", "next.config.mjs", ".env.example", "README.md"],
  ...["CONTRIBUTING.md", "LICENSE", "Dockerfile", ".dockerignore", ".gitignore", ".npmrc", ".ci"],
  ...["biome.json", "instrumentation.ts", "postcss.config.mjs", "prisma.config.ts", "proxy.ts"],
]);

it("keeps the top level to what the house plan names", () => {
  // A copy without git holds what was shipped; what is built or installed there is not ours to judge.
  if (!existsSync(path.join(ROOT, ".git"))) return;
  const tracked = execFileSync("git", ["ls-files"], { cwd: ROOT, encoding: "utf8" }).trim().split("\n");
  const top = new Set(tracked.map((file) => file.split("/")[0] ?? ""));
  expect([...top].filter((name) => !PLANNED.has(name))).toEqual([]);
});

it("has every room of the plan", () => {
  const here = new Set(readdirSync(ROOT));
  expect(["app", "components", "lib", "prisma", "tests", "public"].filter((room) => !here.has(room))).toEqual([]);
});
