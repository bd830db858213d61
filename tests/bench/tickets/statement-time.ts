import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import path from "node:path";
import type { BuiltInDatabase } from "#prisma/embedded.ts";

const DURATION = /duration: ([\d.]+) ms/g;

/**
 * What the database itself says that something cost: the server is told to log how long it took to parse, plan and
 * execute each statement (log_min_duration_statement = 0), and writes it before it answers.
 */
export class StatementTime {
  readonly #log: number;

  constructor(server: BuiltInDatabase) {
    this.#log = openSync(path.join(server.cluster, "server.log"), "r");
  }

  /** The milliseconds of all statements that were sent while `work` ran. */
  async of(work: () => Promise<unknown>): Promise<number> {
    const from = fstatSync(this.#log).size;
    await work();
    const text = Buffer.alloc(fstatSync(this.#log).size - from);
    readSync(this.#log, text, 0, text.length, from);
    let sum = 0;
    for (const [, ms] of text.toString("utf8").matchAll(DURATION)) sum += Number(ms);
    return sum;
  }

  close(): void {
    closeSync(this.#log);
  }
}
