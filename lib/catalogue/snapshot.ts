import "server-only";
import { setImmediate as othersFirst } from "node:timers/promises";
import { isEqual } from "es-toolkit/predicate";
import pg from "pg";
import { databaseUrl, db } from "#lib/db.ts";
import { databaseFound, databaseLost } from "#lib/outage.ts";
import { type CompiledCatalogue, compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { markCatalogueKnown } from "./known.ts";
import { readRevision } from "./read-revision.ts";
import { nextRevisionAt, type RevisionHead, type RevisionTimeline, revisionInForce, timelineOf } from "./revisions.ts";
import type { Catalogue } from "./schema.ts";

/** How often the database is asked whether anything was published, beside its own telling. */
const POLL_MS = 10_000;
/** How long to wait before trying again to listen, or to read at all. */
const RETRY_MS = 2_000;
/** A snapshot that has not been confirmed for this long is marked with its age. */
const UNCONFIRMED_AFTER_MS = 2.5 * POLL_MS;
/** Old revisions are kept when asked for; so many are enough for a history that somebody reads. */
const COMPILED_MAX = 64;

/** A revision as of an instant, with the instant from which another one is in force. Epoch milliseconds. */
export type InForce = { readonly revision: CompiledCatalogue<Catalogue>; readonly supersededAt: number | null };

/**
 * What one process knows of the published catalogue: every revision's number and date, and the compiled revisions
 * that were asked for, the one in force first. Refreshed by the database's NOTIFY and by a poll, so that a question
 * costs no query. When the database is gone, it goes on answering and tells its age.
 */
export class Snapshot {
  #heads: ReadonlyMap<number, RevisionHead> = new Map();
  #timeline: RevisionTimeline = timelineOf([]);
  /** What tells whether anything is new: as many revisions, as many withdrawn ones, up to which number. */
  #version = { last: 0, all: 0, withdrawn: 0 };
  #compiled = new Map<number, CompiledCatalogue<Catalogue>>();
  #confirmedAt: number | null = null;
  #listening = false;
  #refreshing: Promise<void> | null = null;
  /** The reading that comes after the one that is under way, where one was asked for meanwhile. */
  #next: Promise<void> | null = null;
  #outage = false;
  #poll: NodeJS.Timeout | undefined;
  #client: pg.Client | null = null;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Starts to keep itself fresh; resolves after the first attempt to read. Never throws. */
  async start(): Promise<void> {
    this.#listen();
    this.#poll = setInterval(() => void this.refresh(), POLL_MS).unref();
    await this.refresh();
  }

  /** Lets go of its connection and of its timers. */
  stop(): void {
    this.#listening = false;
    clearInterval(this.#poll);
    this.#client?.end().catch(() => {});
  }

  /** Whether there is anything to answer from. */
  get ready(): boolean {
    return this.#timeline.length > 0;
  }

  /** For how long the database has not confirmed this snapshot, in milliseconds; null while it does. */
  unconfirmedFor(now: number): number | null {
    if (this.#confirmedAt === null) return null;
    const age = now - this.#confirmedAt;
    return this.#outage || age > UNCONFIRMED_AFTER_MS ? Math.max(age, 0) : null;
  }

  /** The revision in force at an instant; null when nothing has been read yet. A query only for one long past. */
  async inForce(at: number): Promise<InForce | null> {
    const head = revisionInForce(this.#timeline, at);
    if (!head) return null;
    const revision = await this.#load(head.number);
    return revision && { revision, supersededAt: nextRevisionAt(this.#timeline, at) };
  }

  /** A published revision by its number; null for one that does not exist or is withdrawn. */
  async numbered(number: number): Promise<CompiledCatalogue<Catalogue> | null> {
    return this.#heads.has(number) ? this.#load(number) : null;
  }

  /** Every published revision that is not withdrawn, in no order. */
  get revisions(): readonly RevisionHead[] {
    return [...this.#heads.values()];
  }

  /** Reads what has changed, if anything has. Asked while it reads, it reads once more after that. Never throws. */
  refresh(): Promise<void> {
    if (this.#refreshing) {
      // What is being read may be older than what was told now.
      this.#next ??= this.#refreshing.then(() => {
        this.#next = null;
        return this.refresh();
      });
      return this.#next;
    }
    this.#refreshing = this.#refresh().finally(() => {
      this.#refreshing = null;
    });
    return this.#refreshing;
  }

  async #refresh(): Promise<void> {
    try {
      // Revisions are immutable and only ever withdrawn, so these two numbers tell whether anything is new.
      const { _max, _count } = await db().catalogueRevision.aggregate({
        _max: { number: true },
        _count: { _all: true, withdrawnAt: true },
      });
      const version = { last: _max.number ?? 0, all: _count._all, withdrawn: _count.withdrawnAt };
      if (!isEqual(version, this.#version)) {
        // With none withdrawn since, what is known stands: a history of any length is read once.
        const known = version.withdrawn === this.#version.withdrawn ? this.#heads : new Map<number, RevisionHead>();
        const rows = await db().catalogueRevision.findMany({
          where: { withdrawnAt: null, ...(known.size > 0 ? { number: { gt: this.#version.last } } : {}) },
          select: { number: true, effectiveFrom: true },
        });
        const fresh = rows.map(({ number, effectiveFrom }) => ({ number, effectiveFrom: effectiveFrom.getTime() }));
        const heads = new Map([...known, ...fresh.map((head) => [head.number, head] as const)]);
        const now = this.#now();
        const timeline = timelineOf([...heads.values()]);
        const current = revisionInForce(timeline, now);
        for (const head of heads.values())
          if (head.number === current?.number || head.effectiveFrom > now) await this.#load(head.number);
        this.#heads = heads;
        this.#timeline = timeline;
        if (heads.size > 0) markCatalogueKnown();
        this.#version = version;
      }
      this.#confirmedAt = this.#now();
      databaseFound();
      this.#outage = false;
    } catch (error) {
      databaseLost(error);
      this.#outage = true;
    }
  }

  async #load(number: number): Promise<CompiledCatalogue<Catalogue> | null> {
    const known = this.#compiled.get(number);
    if (known) {
      // The map keeps the order of use, so that what is in force is never the oldest.
      this.#compiled.delete(number);
      this.#compiled.set(number, known);
      return known;
    }
    const catalogue = await readRevision(db(), number);
    if (!catalogue) return null;
    // One at the limits of a catalogue takes a while to be read and as long to be compiled.
    await othersFirst();
    const compiled = compileCatalogue(catalogue, zoneRules(catalogue.desk.timeZone));
    this.#compiled.set(number, compiled);
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > COMPILED_MAX && oldest !== undefined) this.#compiled.delete(oldest);
    return compiled;
  }

  /** One connection of its own: LISTEN is bound to its session, which a pool would hand to others. */
  #listen(): void {
    const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
    const again = () => {
      if (!this.#listening) return;
      this.#listening = false;
      client.end().catch(() => {});
      setTimeout(() => this.#listen(), RETRY_MS).unref();
      void this.refresh();
    };
    this.#listening = true;
    this.#client = client;
    client.on("error", again);
    client.on("end", again);
    client.on("notification", () => void this.refresh());
    client
      .connect()
      .then(() => client.query("LISTEN catalogue"))
      // What was published between the last reading and now was told to nobody.
      .then(() => this.refresh())
      .catch(again);
  }
}

const shared: typeof globalThis & { canalSnapshot?: Promise<Snapshot> } = globalThis;

/** The process's one snapshot, started at the first call. Bundles may hold this module more than once. */
export function snapshot(now: () => number = Date.now): Promise<Snapshot> {
  shared.canalSnapshot ??= (async () => {
    const started = new Snapshot(now);
    await started.start();
    return started;
  })();
  return shared.canalSnapshot;
}
