import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { runProgram } from "#lib/commands/start/program.ts";
import { Refusal } from "#lib/refusal.ts";
import { inTurn } from "#prisma/in-turn.mjs";

const STAMP = "prisma/client/.generated-from";

/** Generates the database client when the schema, or what generates it, has changed. */
export async function ensureClient(): Promise<void> {
  if (isFresh()) return;
  await inTurn(
    "client",
    () => {},
    async () => {
      if (isFresh()) return;
      const wanted = fingerprint();
      // Prisma looks for an engine that cannot be downloaded and that this does not use; any program will do. With it
      // the other commands of Prisma would do nothing and call it success, so it is given to this one alone.
      const engine = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" };
      const { code, said } = await runProgram("node_modules/prisma/build/index.js", ["generate", "--no-hints"], engine);
      if (code !== 0) throw new Refusal(`The database client cannot be generated:\n\n${said.trim()}`);
      writeFileSync(STAMP, wanted);
    },
  );
}

function isFresh(): boolean {
  try {
    return readFileSync(STAMP, "utf8") === fingerprint();
  } catch {
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const file of ["prisma/schema.prisma", "package-lock.json"]) hash.update(readFileSync(file));
  return hash.digest("hex");
}
