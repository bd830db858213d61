import { readdirSync, readFileSync } from "node:fs";

/** The processes whose command holds a word, by number; those that ended and were not reaped have no command. */
export function processesOf(word: string): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && commandOf(pid).includes(word));
}

/** The children of a process, by number. */
export function childrenOf(parent: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
}

export function isAlive(pid: number): boolean {
  return commandOf(pid) !== "";
}

/** Ends a server and all that it has started, as the kernel does when memory runs out. */
export function killWithChildren(pid: number): void {
  const all = [pid, ...childrenOf(pid)];
  for (const each of all) {
    try {
      process.kill(each, "SIGKILL");
    } catch {
      // It went with its parent.
    }
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^\d+ \(.*\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return null;
  }
}
