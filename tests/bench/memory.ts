import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import autocannon from "autocannon";
import { freePort } from "#tests/fixtures/free-port.ts";
import type { Row } from "./row.ts";

const REQUESTS = 10_000;

/** What the whole `npm start`, web and database, holds in memory after ten thousand support pages. Linux only. */
export async function benchMemory(): Promise<Row[]> {
  if (!existsSync("/proc/self/smaps_rollup")) return [];
  const dataDir = mkdtempSync(path.join(tmpdir(), "canal-memory-"));
  // The database's user is another one where this runs as root.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const desk = spawn(process.execPath, ["--conditions=react-server", "lib/commands/start.ts"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const url = `http://localhost:${port}`;
    while (
      !(await fetch(`${url}/api/ready`).then(
        ({ ok }) => ok,
        () => false,
      ))
    )
      await delay(200);
    const fresh = megabytes(desk.pid ?? 0, dataDir);
    await autocannon({ url, connections: 10, amount: REQUESTS });
    const used = megabytes(desk.pid ?? 0, dataDir);
    return [
      {
        what: `memory of npm start (web and database) after ${REQUESTS.toLocaleString("en")} requests`,
        measured: `${used.all} MB (web ${used.web}, start ${used.start}, database ${used.database}); ${fresh.all} MB when fresh`,
        wanted: "printed",
        met: null,
      },
    ];
  } finally {
    desk.kill("SIGTERM");
    await once(desk, "exit");
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Proportional set sizes: what processes share is counted once. */
function megabytes(start: number, dataDir: string) {
  const sizes = { start: 0, web: 0, database: 0 };
  const postmasters = new Set<number>();
  const processes = readdirSync("/proc")
    .map(Number)
    .filter(Number.isInteger)
    .flatMap((pid) => processOf(pid));
  for (const { pid, command } of processes)
    if (command.includes("postgres") && command.includes(dataDir)) postmasters.add(pid);
  for (const { pid, parent } of processes) {
    if (pid === start) sizes.start += proportional(pid);
    else if (parent === start) sizes.web += proportional(pid);
    else if (postmasters.has(pid) || postmasters.has(parent)) sizes.database += proportional(pid);
  }
  const rounded = { start: Math.round(sizes.start), web: Math.round(sizes.web), database: Math.round(sizes.database) };
  return { ...rounded, all: Math.round(sizes.start + sizes.web + sizes.database) };
}

function processOf(pid: number): { pid: number; parent: number; command: string }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    return [{ pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") }];
  } catch {
    return [];
  }
}

/** The megabytes that a process holds, its share of what several hold. */
export function proportional(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0) / 1_024;
  } catch {
    return 0;
  }
}
