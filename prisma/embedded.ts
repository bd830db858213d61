import { mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { Refusal } from "#lib/refusal.ts";
import { type Binaries, packagedBinaries } from "#prisma/embedded/binaries.ts";
import { holdsCluster, makeCluster } from "#prisma/embedded/cluster.ts";
import { type Place, placeOf } from "#prisma/embedded/place.ts";
import { clearPostmaster, isServerOf, readPostmaster } from "#prisma/embedded/postmaster.ts";
import { DATABASE, ensureRoles } from "#prisma/embedded/roles.ts";
import { run } from "#prisma/embedded/run.ts";
import { passwordOf, type Role, secretOf } from "#prisma/embedded/secret.ts";
import { serverUser } from "#prisma/embedded/user.ts";
import { folderTrouble, serverTrouble } from "#prisma/embedded/words.ts";

/** The built-in server of one data directory, as one of those who use it sees it. */
export type BuiltInDatabase = {
  /** Connects as the role that owns the desk's tables; may make databases. Carries a password. */
  ownerUrl: string;
  /** Connects as the role of the application, which owns nothing. Carries a password. */
  appUrl: string;
  port: number;
  /** The folder of the server's files, with its log. */
  cluster: string;
  /** What a person should know about the place of the data, or null. */
  remark: string | null;
  /** Resolves when the server is gone although `stop` was not called. */
  lost: Promise<void>;
  /** Leaves the server; the last one to leave stops it, whoever started it. */
  stop(): Promise<void>;
};

// Durable as PostgreSQL comes. Parallel workers would need the shared memory that containers are short of.
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "''",
  max_connections: "100",
  shared_buffers: "128MB",
  max_parallel_workers_per_gather: "0",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_error_verbosity: "terse",
};

// Whoever uses the server holds this lock shared, for as long as it lives; who stops it holds it alone.
const IN_USE = 7_223_001;
const IN_MAKING = 7_223_002;

const LOG_KEPT_BYTES = 5_000_000;
const RECOVERY_LIMIT_MS = 10 * 60_000;
const START_LIMIT_MS = 60_000;

/**
 * Brings up the built-in server of a data directory, or joins the one that is running: a second desk on the same
 * data shares it, and one that an earlier start left behind (kill -9) is taken over.
 * @param dataDir made when it is not there
 * @param options.port tried first, so that a server that was lost comes back where its users look for it
 * @param options.say told what takes long
 * @throws Refusal in words when it cannot: another version's data, somebody else's data, a full disk
 */
export async function startDatabase(
  dataDir: string,
  options: { port?: number; say?: (line: string) => void } = {},
): Promise<BuiltInDatabase> {
  const folder = realFolder(dataDir);
  const packaged = await packagedBinaries();
  refuseMisfit(path.join(folder, "pg"), packaged);
  const secret = secretOf(folder);
  const place = await placeOf(folder, packaged, secret);
  if (!holdsCluster(place)) {
    options.say?.("Making the database…");
    await makeCluster(place, passwordOf("postgres", secret));
  }
  const admin = await joinServer(place, secret, options);
  const port = admin.port;
  const url = (role: Role) => `postgresql://${role}:${passwordOf(role, secret)}@127.0.0.1:${port}/${DATABASE}`;
  await admin.query("SELECT pg_advisory_lock($1)", [IN_MAKING]);
  await ensureRoles(admin, secret);
  await admin.query("SELECT pg_advisory_unlock($1)", [IN_MAKING]);
  let leaving = false;
  const lost = new Promise<void>((resolve) => {
    const gone = () => leaving || resolve();
    admin.on("error", gone);
    admin.on("end", gone);
  });
  return {
    ownerUrl: url("canal_owner"),
    appUrl: url("canal_app"),
    port,
    cluster: place.cluster,
    remark: place.remark,
    lost,
    async stop() {
      if (leaving) return;
      leaving = true;
      await leave(place, admin);
    },
  };
}

/** Before anything is made or asked of it: what is there must be ours to serve. */
function refuseMisfit(cluster: string, binaries: Binaries): void {
  serverUser(cluster);
  holdsCluster({ cluster, binaries });
}

function realFolder(dataDir: string): string {
  let folder: string;
  try {
    mkdirSync(dataDir, { recursive: true });
    // One name for one folder: servers are recognised by it.
    folder = realpathSync(dataDir);
  } catch (error) {
    throw folderTrouble(dataDir, error);
  }
  if (process.platform !== "win32" && /["$`\\\n]/.test(folder)) {
    throw new Refusal(`DATA_DIR must not hold any of " $ \` \\ (it is ${folder}).`);
  }
  return folder;
}

/** A connection as superuser that holds the server in use. */
async function joinServer(
  place: Place,
  secret: string,
  { port, say }: { port?: number; say?: (line: string) => void },
): Promise<pg.Client> {
  const { cluster } = place;
  const began = Date.now();
  let told = false;
  let wanted = port;
  for (;;) {
    const waited = Date.now() - began;
    const postmaster = readPostmaster(cluster);
    const client = postmaster && (await connect(place, postmaster.port, secret));
    if (client) return client;
    if (postmaster && isServerOf(cluster, postmaster.pid)) {
      // Starting, recovering after a crash, or stopping: any of them ends.
      if (waited > RECOVERY_LIMIT_MS) throw serverTrouble("reached", cluster, lastWords(cluster, 0));
      if (waited > 3000 && !told) say?.("The database is putting itself in order after a sudden end…");
      told ||= waited > 3000;
    } else {
      if (postmaster && isAlive(postmaster.pid)) clearPostmaster(cluster, postmaster);
      const problem = await startServer(place, wanted ?? (await freePort()));
      wanted = undefined;
      if (problem !== null && waited > START_LIMIT_MS) throw problem;
      if (problem !== null && !isPassing(problem)) throw problem;
      if (problem === null) continue;
    }
    await delay(100);
  }
}

/** Null: started. Otherwise what the server said. */
async function startServer({ cluster, binaries, user }: Place, port: number): Promise<Refusal | null> {
  const file = path.join(cluster, "server.log");
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_KEPT_BYTES) writeFileSync(file, "");
  const from = size > LOG_KEPT_BYTES ? 0 : size;
  const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  const words = ["-D", cluster, "-w", "-t", "60", "-l", file, "-o", [`-p ${port}`, ...settings].join(" "), "start"];
  const started = await run(binaries.pg_ctl, words, user);
  return started.code === 0 ? null : serverTrouble("started", cluster, lastWords(cluster, from) || started.out);
}

/** Another start has won the race, its port was taken meanwhile, or the processes of a killed server are still ending. */
function isPassing(problem: Refusal): boolean {
  return /lock file "postmaster.pid"|could not bind|pre-existing shared memory|Is another postmaster|starting up/i.test(
    problem.message,
  );
}

/** Null when there is no server of this data at the port, or it is not ready to be used. */
async function connect({ cluster }: Place, port: number, secret: string): Promise<pg.Client | null> {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: passwordOf("postgres", secret),
    database: "postgres",
    connectionTimeoutMillis: 5000,
    application_name: "canal-abierto",
  });
  client.on("error", () => {});
  try {
    await client.connect();
    // A copy of a data directory has the same password, and its pid file may name the server of the original.
    const answer = await client.query("SELECT current_setting('data_directory') AS folder");
    if (answer.rows[0]?.folder === cluster) {
      const lock = await client.query("SELECT pg_try_advisory_lock_shared($1) AS held", [IN_USE]);
      if (lock.rows[0]?.held === true) return client;
    }
  } catch {
    // Not up, not ready, or somebody else's: the pid file and the process decide what comes next.
  }
  await client.end().catch(() => {});
  return null;
}

async function leave({ cluster, binaries, user }: Place, admin: pg.Client): Promise<void> {
  try {
    // Given up first: of two who leave at once, the second then finds nobody.
    await admin.query("SELECT pg_advisory_unlock_shared($1)", [IN_USE]);
    const last = await admin.query("SELECT pg_try_advisory_lock($1) AS held", [IN_USE]);
    if (last.rows[0]?.held === true)
      await run(binaries.pg_ctl, ["-D", cluster, "-m", "fast", "-w", "-t", "60", "stop"], user);
  } catch {
    // The server is gone already.
  }
  await admin.end().catch(() => {});
}

function lastWords(cluster: string, from: number): string {
  try {
    return readFileSync(path.join(cluster, "server.log")).subarray(from).toString("utf8").slice(-4000);
  } catch {
    return "";
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address !== null && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
