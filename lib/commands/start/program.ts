import { type ChildProcess, spawn } from "node:child_process";
import { childEnvironment } from "#lib/env.ts";

const running = new Set<ChildProcess>();

/** Runs a program of our dependencies to its end, in silence; what it said comes back together. */
export function runProgram(
  script: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<{ code: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script, ...args], {
      env: childEnvironment({ NEXT_TELEMETRY_DISABLED: "1", CHECKPOINT_DISABLE: "1", NO_COLOR: "1", ...environment }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        said += chunk;
      });
    }
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      resolve({ code: code ?? 1, said });
    });
  });
}

/** Ends the programs that are running, when the command itself is ended. */
export function endPrograms(): void {
  for (const child of running) child.kill("SIGTERM");
}
