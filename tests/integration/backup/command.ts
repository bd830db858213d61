import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

export type Said = { readonly code: number | null; readonly out: Buffer; readonly err: string };
export type Running = { readonly process: ChildProcess; readonly ended: Promise<Said> };

/** Starts a command as npm does, but for its own lines, with variables of its own and nothing from ours. */
export function begin(
  name: "backup" | "restore" | "catalogue" | "token",
  args: readonly string[],
  variables: Record<string, string>,
): Running {
  const { PATH = "", HOME = "/" } = process.env;
  const options = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];
  const preload = variables.PEAK_MEMORY_FILE ? ["--import", "./tests/fixtures/peak-memory.ts"] : [];
  const child = spawn(process.execPath, [...options, ...preload, `lib/commands/${name}.ts`, ...args], {
    env: { PATH, HOME, NODE_ENV: "production", ...variables },
    stdio: ["pipe", "pipe", "pipe"],
  });
  const out: Buffer[] = [];
  let err = "";
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  // It may end before all was read that it is given.
  child.stdin.on("error", () => {});
  const ended = once(child, "close").then(([code]) => ({
    code: typeof code === "number" ? code : null,
    out: Buffer.concat(out),
    err,
  }));
  return { process: child, ended };
}

/** Runs one to its end. @param input what it reads */
export function run(...[name, args, variables, input]: [...Parameters<typeof begin>, input?: Buffer]): Promise<Said> {
  const { process: child, ended } = begin(name, args, variables);
  child.stdin?.end(input);
  return ended;
}
