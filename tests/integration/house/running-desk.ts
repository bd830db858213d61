import { type ChildProcess, spawn } from "node:child_process";
import { onTestFinished } from "vitest";
import { processesOf } from "#tests/integration/house/processes.ts";
import { until } from "#tests/integration/house/until.ts";

/** The start command as a process of its own. */
export type RunningDesk = {
  process: ChildProcess;
  port: number;
  /** All that it has said so far. */
  said(): string;
  /** Waits until it has said something. */
  says(words: string | RegExp): Promise<void>;
  /** Waits until it serves. */
  isOpen(): Promise<void>;
  /** What a path answers: its status, or null when nothing answers. */
  status(path: string): Promise<number | null>;
  /** Ctrl-C, or another signal; resolves with the exit code. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  ended: Promise<number | null>;
};

/** Runs the start command with variables of its own and nothing from ours; what it leaves is ended with the test. */
export function startDesk(
  variables: Record<string, string>,
  command = ["--conditions=react-server", "lib/commands/start.ts"],
): RunningDesk {
  const { PATH = "", HOME = "/" } = process.env;
  const env = Object.assign({} as NodeJS.ProcessEnv, { PATH, HOME }, variables);
  const child = spawn(process.execPath, command, { env, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      text += chunk;
    });
  }
  // Not "close": an orphan of it may hold the pipes open.
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  const port = Number(variables.PORT);
  onTestFinished(async () => {
    child.kill("SIGTERM");
    await ended;
    if (variables.DATA_DIR) for (const pid of processesOf(variables.DATA_DIR)) process.kill(pid, "SIGKILL");
  });
  const says = async (words: string | RegExp) => {
    await until(`it says ${words}; it said:\n${text}`, () => {
      if (typeof words === "string" ? text.includes(words) : words.test(text)) return true;
      if (child.exitCode !== null) throw new Error(`it ended without saying ${words}; it said:\n${text}`);
      return false;
    });
  };
  return {
    process: child,
    port,
    said: () => text,
    says,
    isOpen: () => says("The desk is open"),
    async status(path) {
      try {
        const answer = await fetch(`http://localhost:${port}${path}`, { redirect: "manual" });
        await answer.arrayBuffer();
        return answer.status;
      } catch {
        return null;
      }
    },
    end(signal = "SIGINT") {
      child.kill(signal);
      return ended;
    },
    ended,
  };
}
