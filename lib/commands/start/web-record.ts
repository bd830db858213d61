import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const schema = z.object({ web: z.number(), starter: z.number(), mark: z.string() });

/** The web server that a start has brought up on a port, and who started it, by their process numbers. */
export type WebRecord = z.infer<typeof schema>;

/** Written for the next start: an orphan is known by it. */
export function writeWebRecord(dataDir: string, port: number, record: WebRecord): void {
  writeFileSync(fileOf(dataDir, port), JSON.stringify(record));
}

export function readWebRecord(dataDir: string, port: number): WebRecord | null {
  try {
    return schema.parse(JSON.parse(readFileSync(fileOf(dataDir, port), "utf8")));
  } catch {
    return null;
  }
}

export function removeWebRecord(dataDir: string, port: number): void {
  rmSync(fileOf(dataDir, port), { force: true });
}

/** Says whether a process still is what the record says. Numbers are used again, so the mark in its command decides. */
export function isMarked(pid: number, mark: string): boolean {
  try {
    const command = existsSync("/proc/self")
      ? readFileSync(`/proc/${pid}/cmdline`, "utf8")
      : execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
    return command.includes(mark);
  } catch {
    return false;
  }
}

function fileOf(dataDir: string, port: number): string {
  return path.join(dataDir, `web-${port}.json`);
}
