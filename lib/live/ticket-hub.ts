import "server-only";
import pg from "pg";
import { databaseUrl, db } from "#lib/db.ts";
import { log } from "#lib/log.ts";
import type { Priority } from "#lib/routing/request.ts";

/** How often the database is asked, beside its own telling: what a lost connection would have told is known by then. */
const POLL_MS = 5_000;
/** How long to wait before listening again. */
const RETRY_MS = 1_000;
/** So many events are read at once; after more, everybody reads everything again. */
const READ_MOST = 1_000;

/** Something that happened to a ticket. Ids and what a list is ordered by: whoever is told reads what it may see. */
export type TicketNews = {
  readonly ticketId: string;
  readonly number: string;
  readonly priority: Priority;
  readonly kind: string;
  /** Who did it; null: a customer, or the desk by itself. */
  readonly personId: string | null;
};

export type News =
  | { readonly kind: "tickets"; readonly news: readonly TicketNews[]; readonly position: string }
  /** More than can be told one by one: read everything again. */
  | { readonly kind: "everything"; readonly position: string }
  /** Somebody came to a ticket or left it. */
  | { readonly kind: "presence"; readonly ticketId: string };

/** What happens cannot be read: until it can, nobody is told anything. */
type Lost = { readonly kind: "lost" };
type Subscriber = (news: News | Lost) => void;
type Row = TicketNews & { readonly sequence: bigint; readonly written: bigint };

/**
 * What one process tells its streams of all that happens to tickets, whichever process did it. The database's NOTIFY
 * wakes it and a poll makes up for what was not told. It reads by the transaction that wrote an event, not by its
 * sequence: a sequence is drawn before its transaction commits, so that a later one may be seen first. Every
 * transaction below a snapshot's xmin is over and seen; what lies at or above it is read again next time, and what was
 * told already is left out.
 */
export class TicketHub {
  #subscribers = new Set<Subscriber>();
  /** Everything written by transactions below it has been told; null: nothing was read yet. */
  #floor: bigint | null = null;
  /** Told already, of transactions at or above the floor. */
  #told = new Map<bigint, bigint>();
  #client: pg.Client | null = null;
  #running = false;
  #poll: NodeJS.Timeout | undefined;
  #reading: Promise<void> | null = null;
  #again = false;
  #outage = false;

  /** Starts to listen and to poll; resolves when it knows from where to tell. Never throws. */
  async start(): Promise<void> {
    this.#running = true;
    this.#listen();
    this.#poll = setInterval(() => void this.catchUp(), POLL_MS).unref();
    await this.catchUp();
  }

  stop(): void {
    this.#running = false;
    clearInterval(this.#poll);
    this.#client?.end().catch(() => {});
  }

  /** @returns what ends it */
  subscribe(subscriber: Subscriber): () => void {
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  /** From where a stream that begins now is told of what comes. */
  get position(): string {
    return String(this.#floor ?? 0n);
  }

  /** What a stream missed since a position. @throws when the database does not answer */
  async since(position: bigint): Promise<News> {
    const { rows, xmin } = await readEvents(position);
    const told = String(xmin);
    return rows.length > READ_MOST
      ? { kind: "everything", position: told }
      : { kind: "tickets", news: rows.map(newsOf), position: told };
  }

  /** Reads and tells what is new. Asked while it reads, it reads once more after that. Never throws. */
  catchUp(): Promise<void> {
    if (this.#reading) {
      this.#again = true;
      return this.#reading;
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = null;
      if (!this.#again) return;
      this.#again = false;
      void this.catchUp();
    });
    return this.#reading;
  }

  async #read(): Promise<void> {
    try {
      if (this.#floor === null) {
        this.#floor = await currentXmin();
        return;
      }
      const { rows, xmin } = await readEvents(this.#floor);
      const fresh = rows.filter(({ sequence }) => !this.#told.has(sequence));
      this.#floor = xmin;
      for (const { sequence, written } of rows) this.#told.set(sequence, written);
      for (const [sequence, written] of this.#told) if (written < xmin) this.#told.delete(sequence);
      if (rows.length > READ_MOST) {
        // The rest was not read: who reads everything has it, and the next reading begins where this one ended.
        this.#tell({ kind: "everything", position: String(xmin) });
      } else if (fresh.length > 0) {
        this.#tell({ kind: "tickets", news: fresh.map(newsOf), position: String(xmin) });
      }
      if (this.#outage) log.info("tickets are followed again");
      this.#outage = false;
    } catch (error) {
      if (!this.#outage) log.warn("tickets cannot be followed; the desk's pages ask by themselves", { error });
      this.#outage = true;
      this.#tell({ kind: "lost" });
    }
  }

  #tell(news: News | Lost): void {
    for (const subscriber of this.#subscribers) subscriber(news);
  }

  /** One connection of its own: LISTEN is bound to its session, which a pool would hand to others. */
  #listen(): void {
    const client = new pg.Client({ connectionString: databaseUrl(), keepAlive: true });
    let lost = false;
    const again = () => {
      if (lost || !this.#running) return;
      lost = true;
      client.end().catch(() => {});
      // Perhaps nothing else can be read either: whoever looks on is told now, not at the next poll.
      void this.catchUp();
      setTimeout(() => {
        if (this.#running) this.#listen();
      }, RETRY_MS).unref();
    };
    this.#client = client;
    client.on("error", again);
    client.on("end", again);
    client.on("notification", ({ channel, payload }) => {
      if (channel === "ticket") void this.catchUp();
      else if (payload !== undefined) this.#tell({ kind: "presence", ticketId: payload });
    });
    client
      .connect()
      .then(() => client.query("LISTEN ticket"))
      .then(() => client.query("LISTEN presence"))
      // What happened between the last reading and now was told to nobody.
      .then(() => this.catchUp())
      .catch(again);
  }
}

async function currentXmin(): Promise<bigint> {
  const [row] = await db().$queryRaw<{ xmin: bigint }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "xmin"`;
  if (!row) throw new Error("the database has no snapshot");
  return row.xmin;
}

/** The events at or above a floor and the snapshot's xmin, of one statement and so of one snapshot. */
async function readEvents(floor: bigint): Promise<{ readonly rows: readonly Row[]; readonly xmin: bigint }> {
  const rows = await db().$queryRaw<(Row & { readonly xmin: bigint })[]>`
    WITH seen AS MATERIALIZED (SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xmin)
    SELECT seen.xmin, e."sequence", e."written", e."kind"::text AS "kind", e."personId", e."ticketId", e."number", e."priority"
    FROM seen LEFT JOIN (
      SELECT e."sequence", e."written", e."kind", e."personId", e."ticketId", t."number", t."priority"
      FROM "TicketEvent" e JOIN "Ticket" t ON t."id" = e."ticketId"
      WHERE e."written" >= ${floor} ORDER BY e."written", e."sequence" LIMIT ${READ_MOST + 1}
    ) e ON true`;
  const [first] = rows;
  if (!first) throw new Error("the database has no snapshot");
  return { rows: rows.filter(({ sequence }) => sequence !== null), xmin: first.xmin };
}

function newsOf({ ticketId, number, priority, kind, personId }: Row): TicketNews {
  return { ticketId, number, priority, kind, personId };
}

const shared: typeof globalThis & { canalTicketHub?: Promise<TicketHub> } = globalThis;

/** The process's one hub, started at the first call. Bundles may hold this module more than once. */
export function ticketHub(): Promise<TicketHub> {
  shared.canalTicketHub ??= (async () => {
    const hub = new TicketHub();
    await hub.start();
    return hub;
  })();
  return shared.canalTicketHub;
}
