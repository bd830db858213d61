import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { addressesOf, listeningTrouble } from "#lib/commands/start/listen.ts";
import { isMarked, readWebRecord, removeWebRecord, writeWebRecord } from "#lib/commands/start/web-record.ts";
import { childEnvironment, type Environment } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { Refusal } from "#lib/refusal.ts";

const UP_WITHIN_MS = 60_000;
const ORPHAN_LEAVES_WITHIN_MS = 6_000;
const KILLED_AFTER_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;
// One that has run for so long did not fall over its own start.
const STEADY_AFTER_MS = 60_000;

/** The web server's process: brought up again when it ends unasked. */
export type WebProcess = {
  /** Resolves when the server answers for the first time. @throws Refusal when it does not come up */
  up: Promise<void>;
  /** Brings it up anew, with the address of another database. */
  restart(databaseUrl: string): void;
  stop(): Promise<void>;
};

/**
 * Makes sure that the port is ours to take. A web server that an earlier start of this data left behind when it was
 * killed ends by itself; one that hangs is ended.
 * @throws Refusal when the port belongs to somebody else, or the desk runs already
 */
export async function claimPort({ host, port, dataDir, publicUrl }: Environment): Promise<void> {
  let trouble = await listeningTrouble(host, port);
  const orphan = trouble === "taken" ? readWebRecord(dataDir, port) : null;
  if (orphan && isMarked(orphan.web, orphan.mark)) {
    if (isMarked(orphan.starter, "lib/commands/")) {
      throw new Refusal(`This desk is running already: ${publicUrl} (process ${orphan.starter}).`);
    }
    const began = Date.now();
    while (trouble === "taken" && Date.now() - began < ORPHAN_LEAVES_WITHIN_MS) {
      await delay(100);
      trouble = await listeningTrouble(host, port);
    }
    if (trouble === "taken" && isMarked(orphan.web, orphan.mark)) {
      process.kill(orphan.web, "SIGKILL");
      await delay(500);
      trouble = await listeningTrouble(host, port);
    }
  }
  if (trouble === "taken") {
    throw new Refusal(
      `Port ${port} is in use by another program. Stop that one, or choose another port, for example: PORT=${port + 1} npm start`,
    );
  }
  if (trouble !== null) throw trouble;
}

/**
 * Starts the web server and keeps it running.
 * @param databaseUrl for the application; it carries a password, so it goes through the environment alone
 */
export function startWeb(
  environment: Environment & { readonly secret: string },
  databaseUrl: string,
  mode: "production" | "development",
): WebProcess {
  const { port, dataDir } = environment;
  let url = databaseUrl;
  let child: ChildProcess | null = null;
  let stopping = false;
  let failures = 0;
  let isUp = false;
  const up = Promise.withResolvers<void>();

  const run = () => {
    if (stopping) return;
    const mark = `--desk=${randomBytes(12).toString("hex")}`;
    const began = Date.now();
    const current = spawnWeb(environment, url, mode, mark);
    child = current;
    if (current.pid) writeWebRecord(dataDir, port, { web: current.pid, starter: process.pid, mark });
    current.on("error", (error) => up.reject(error));
    current.on("exit", (code, signal) => {
      if (stopping || child !== current) return;
      if (!isUp) {
        up.reject(new Refusal("The web server ended while it started; what it said stands above."));
        return;
      }
      failures = Date.now() - began > STEADY_AFTER_MS ? 0 : failures + 1;
      const pauseMs = failures === 0 ? 0 : Math.min(1000 * 2 ** (failures - 1), LONGEST_PAUSE_MS);
      log.error("The web server ended unasked; it is started again", signal ?? `exit code ${code}`, { pauseMs });
      setTimeout(run, pauseMs);
    });
  };

  run();
  answersHealth(environment, () => stopping).then(() => {
    isUp = true;
    up.resolve();
  }, up.reject);
  return {
    up: up.promise,
    restart(newUrl) {
      url = newUrl;
      const old = child;
      child = null;
      endChild(old).then(run, run);
    },
    async stop() {
      stopping = true;
      await endChild(child);
      removeWebRecord(dataDir, port);
    },
  };
}

function spawnWeb(
  { host, port, dataDir, publicUrl, builtInDatabase, secret }: Environment & { readonly secret: string },
  databaseUrl: string,
  mode: "production" | "development",
  mark: string,
): ChildProcess {
  // Who runs the desk can do nothing about either; whoever works on it is told of them by `npm run dev` and the tests.
  const unread = mode === "production" ? ["--disable-warning=DeprecationWarning"] : [];
  const quiet = ["--disable-warning=ExperimentalWarning", ...unread];
  const options = ["--conditions=react-server", ...quiet, "lib/commands/web.ts", mark];
  return spawn(process.execPath, options, {
    // The channel is the thread by which the server hangs on us: it ends when we are gone, however we went.
    stdio: ["ignore", mode === "production" ? "ignore" : "inherit", "inherit", "ipc"],
    env: childEnvironment({
      NODE_ENV: mode,
      NEXT_TELEMETRY_DISABLED: "1",
      HOST: host,
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_URL: publicUrl,
      DATABASE_URL: databaseUrl,
      // Whoever makes the application run what they like finds nothing in it that could change a table.
      DATABASE_OWNER_URL: "",
      SECRET: secret,
      BUILT_IN_DATABASE: builtInDatabase ? "1" : "",
    }),
  });
}

async function endChild(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  const killer = setTimeout(() => child.kill("SIGKILL"), KILLED_AFTER_MS);
  await ended;
  clearTimeout(killer);
}

async function answersHealth({ host, port }: Environment, isOver: () => boolean): Promise<void> {
  const [address = host] = addressesOf(host);
  const reached = address === "0.0.0.0" ? "127.0.0.1" : address === "::" ? "::1" : address;
  const url = `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}/api/health`;
  const began = Date.now();
  let last = "";
  while (!isOver()) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) });
      await answer.arrayBuffer();
      if (answer.ok) return;
      last = `it answers ${answer.status}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    if (Date.now() - began > UP_WITHIN_MS) {
      throw new Refusal(`The web server does not come up within ${UP_WITHIN_MS / 1000} s: ${last}.`);
    }
    await delay(50);
  }
}
