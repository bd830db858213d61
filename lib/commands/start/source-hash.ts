import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

// Everything that a build reads. The generated client follows from the schema and the lock.
const SOURCES = [
  "app",
  "components",
  "lib",
  "prisma",
  "public",
  "next.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
  "postcss.config.mjs",
  "package-lock.json",
];
const LEFT_OUT = /(^prisma\/client\/)|(\.md$)|((^|\/)\.)/;

/** A fingerprint of all that a build of the desk is made from, relative to the working directory. */
export function sourceHash(): string {
  const hash = createHash("sha256");
  for (const file of SOURCES.flatMap(filesIn).sort()) {
    // The length keeps apart what one file ends with and the next begins with.
    const content = readFileSync(file);
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  const { imports, dependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  return hash
    .update(JSON.stringify([imports, dependencies]))
    .update(compilerOptions())
    .digest("hex");
}

/** Without spaces: Next writes the file again in its own style, which is no other build. */
function compilerOptions(): string {
  return readFileSync("tsconfig.json", "utf8").replaceAll(/\s/g, "");
}

function filesIn(source: string): string[] {
  if (!existsSync(source)) return [];
  if (statSync(source).isFile()) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name).replaceAll(path.sep, "/"))
    .filter((file) => !LEFT_OUT.test(file));
}
