import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/** What the server wrote about itself into its data: process and port. */
export type Postmaster = { pid: number; port: number; text: string };

/** Reads the pid file; null when there is none, or when it is only half written. */
export function readPostmaster(cluster: string): Postmaster | null {
  let text: string;
  try {
    text = readFileSync(pidFile(cluster), "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  const [pid, , , port] = text.split("\n").map(Number);
  return pid && port ? { pid, port, text } : null;
}

/**
 * Says whether a process is a server of this data. A number alone proves nothing: after a restart of the machine or
 * the container the same one may belong to any program.
 */
export function isServerOf(cluster: string, pid: number): boolean {
  const words = commandOf(pid);
  return words.some((word) => path.basename(word) === "postgres") && words.includes(cluster);
}

/** Takes away the pid file of a server that is gone, unless another server has written its own meanwhile. */
export function clearPostmaster(cluster: string, judged: Postmaster): void {
  const aside = `${pidFile(cluster)}.${randomBytes(6).toString("hex")}`;
  renameSync(pidFile(cluster), aside);
  if (readFileSync(aside, "utf8") !== judged.text && !existsSync(pidFile(cluster))) linkSync(aside, pidFile(cluster));
  rmSync(aside, { force: true });
}

function pidFile(cluster: string): string {
  return path.join(cluster, "postmaster.pid");
}

/** The words of a process's command; none for one that ended, even if nobody reaped it. */
function commandOf(pid: number): string[] {
  try {
    if (existsSync("/proc/self")) return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" })
      .trim()
      .split(" ");
  } catch {
    return [];
  }
}
