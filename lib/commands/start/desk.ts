import { setTimeout as delay } from "node:timers/promises";
import { ensureBuild } from "#lib/commands/start/build.ts";
import { ensureClient } from "#lib/commands/start/client.ts";
import { unreachableBecause } from "#lib/commands/start/database-trouble.ts";
import { demoRequests } from "#lib/commands/start/demo-requests.ts";
import { demoSignIns } from "#lib/commands/start/demo-sign-ins.ts";
import { ending } from "#lib/commands/start/ending.ts";
import { isAuditLogOutOfReach, prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { endPrograms } from "#lib/commands/start/program.ts";
import { claimPort, startWeb, type WebProcess } from "#lib/commands/start/web-process.ts";
import { type Environment, environment } from "#lib/env.ts";
import { log } from "#lib/log.ts";
import { Refusal } from "#lib/refusal.ts";
import { routes } from "#lib/routes.ts";
import { installationSecretOf } from "#prisma/embedded/secret.ts";
import { type BuiltInDatabase, startDatabase } from "#prisma/embedded.ts";

const TRIED_EVERY_MS = 2000;

const TRIGGER_ALONE =
  "The audit log is protected by its trigger alone: the application owns its tables (README, “On your own PostgreSQL”).";

type Mode = "production" | "development";

const say = (line: string) => console.log(line);

/** Opens the desk, keeps it open until it is told to end, and closes it. @returns the exit code */
export async function runDesk(mode: Mode): Promise<number> {
  const desk = new Desk(environment(), mode);
  const told = ending().then(() => {
    say("\nClosing the desk…");
    return 0;
  });
  try {
    return await Promise.race([told, desk.open()]);
  } finally {
    await desk.close();
  }
}

class Desk {
  readonly #environment: Environment;
  readonly #mode: Mode;
  #database: Promise<BuiltInDatabase> | null = null;
  #web: WebProcess | null = null;
  #closing = false;

  constructor(given: Environment, mode: Mode) {
    this.#environment = { ...given, builtInDatabase: given.databaseUrl === null };
    this.#mode = mode;
  }

  /** Never resolves: an open desk stays open. @throws what keeps it from opening or from staying so */
  async open(): Promise<never> {
    const { databaseUrl } = this.#environment;
    if (databaseUrl !== null) this.#secret();
    await claimPort(this.#environment);
    return databaseUrl === null ? this.#openWithBuiltIn() : this.#openWithNamed(databaseUrl);
  }

  async close(): Promise<void> {
    this.#closing = true;
    endPrograms();
    await this.#web?.stop();
    const database = await this.#database?.catch(() => null);
    await database?.stop();
  }

  async #openWithBuiltIn(): Promise<never> {
    this.#database = startDatabase(this.#environment.dataDir, { say });
    const [database] = await Promise.all([this.#database, this.#makePages()]);
    if (database.remark !== null) say(database.remark);
    await prepareDatabase(database, say);
    const signIns = await demoSignIns(database.appUrl, installationSecretOf(this.#environment.dataDir));
    await demoRequests(database.appUrl, this.#secret());
    await this.#startWeb(database.appUrl);
    this.#sayOpen(signIns);
    return this.#keepBuiltIn(database);
  }

  /** A server that is lost (kill -9, out of memory) comes back at the same port, where the application looks for it. */
  async #keepBuiltIn(first: BuiltInDatabase): Promise<never> {
    let current = first;
    for (;;) {
      const began = Date.now();
      await current.lost;
      if (this.#closing) return forever();
      log.warn("The database ended unasked; it is started again");
      // One that falls over its own start would otherwise be started without a pause.
      if (Date.now() - began < TRIED_EVERY_MS) await delay(TRIED_EVERY_MS);
      this.#database = this.#startAgain(first.port);
      const next = await this.#database;
      log.info("The database is back");
      if (next.appUrl !== current.appUrl) this.#web?.restart(next.appUrl);
      current = next;
    }
  }

  async #startAgain(port: number): Promise<BuiltInDatabase> {
    let told = "";
    for (;;) {
      try {
        return await startDatabase(this.#environment.dataDir, { port });
      } catch (error) {
        if (this.#closing) throw error;
        const why = error instanceof Error ? error.message : String(error);
        if (why !== told) log.error("The database cannot be started again; it is tried until it can", error);
        told = why;
        await delay(TRIED_EVERY_MS);
      }
    }
  }

  /** The pages are up whether the database answers or not: they say so themselves (/api/ready). */
  async #openWithNamed(url: string): Promise<never> {
    await this.#makePages();
    const trouble = await this.#tryNamed(url);
    await this.#startWeb(url);
    if (trouble !== null) await this.#awaitNamed(url, trouble);
    this.#sayOpen();
    return forever();
  }

  async #awaitNamed(url: string, trouble: string): Promise<void> {
    const { host } = new URL(url);
    say(`The web server is up: ${this.#environment.publicUrl}`);
    let told = "";
    for (let now: string | null = trouble; now !== null; now = await this.#tryNamed(url)) {
      if (now !== told) say(`The database at ${host} does not answer: ${now}. Trying again until it does…`);
      told = now;
      await delay(TRIED_EVERY_MS);
    }
    say("The database answers.");
  }

  /** Null when the database is at this release; otherwise why it cannot be reached. */
  async #tryNamed(url: string): Promise<string | null> {
    if (this.#closing) return forever();
    try {
      await prepareDatabase({ ownerUrl: this.#environment.databaseOwnerUrl ?? url, appUrl: url }, say);
      if (!(await isAuditLogOutOfReach(url))) say(TRIGGER_ALONE);
      return null;
    } catch (error) {
      const trouble = unreachableBecause(error);
      if (trouble === null) throw error;
      return trouble;
    }
  }

  async #makePages(): Promise<void> {
    await ensureClient();
    if (this.#mode === "production") await ensureBuild(say);
  }

  async #startWeb(databaseUrl: string): Promise<void> {
    if (this.#closing) return forever();
    this.#web = startWeb({ ...this.#environment, secret: this.#secret() }, databaseUrl, this.#mode);
    await this.#web.up;
    if (this.#closing) return forever();
  }

  /** One a desk: of the built-in database its data directory keeps it; every process on a named one is given the same. */
  #secret(): string {
    const { secret, builtInDatabase, dataDir } = this.#environment;
    if (secret !== null) return secret;
    if (builtInDatabase) return installationSecretOf(dataDir);
    throw new Refusal(
      "With DATABASE_URL the desk needs SECRET, from which its private links are made: 32 random characters or more, the\n" +
        "same for every process of the desk. For example: node -p 'crypto.randomBytes(32).toString(\"base64url\")'",
    );
  }

  #sayOpen(demo: readonly string[] = []): void {
    const { publicUrl } = this.#environment;
    const signIns = demo.length === 0 ? [] : ["", `Sign in at ${publicUrl}${routes.signIn()} as`, ...demo, ""];
    say([`\nThe desk is open: ${publicUrl}`, ...signIns, "Ctrl-C closes it."].join("\n"));
  }
}

function forever(): Promise<never> {
  return new Promise(() => {});
}
