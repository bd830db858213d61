import { spawn } from "node:child_process";
import { childEnvironment } from "#lib/env.ts";
import type { ServerUser } from "#prisma/embedded/user.ts";

/**
 * Runs a program to its end as the user of the server; what it says comes back together, in the C locale. One that
 * cannot be run at all says so itself.
 */
export function run(
  program: string,
  args: readonly string[],
  user: ServerUser,
): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    // From "/", because the user of the server may not be allowed to enter the folder we are in.
    const child = spawn(program, args, {
      ...user,
      cwd: "/",
      env: childEnvironment({ LC_ALL: "C" }),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    child.stderr.on("data", (chunk) => {
      out += chunk;
    });
    child.on("error", (error) => resolve({ code: 127, out: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, out }));
  });
}
