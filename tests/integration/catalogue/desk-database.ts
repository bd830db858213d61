import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { PrismaClient } from "#prisma/client/client.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";

export type DeskDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly db: PrismaClient;
  /** Runs one statement as the application. */
  query(sql: string): Promise<Record<string, unknown>[]>;
  stop(): Promise<void>;
};

/** A migrated and seeded database of its own for a suite. */
export function deskDatabaseForSuite(): () => DeskDatabase {
  let current: DeskDatabase | null = null;
  beforeAll(async () => {
    const { server, remove } = await startOwnServer();
    await prepareDatabase(server, () => {});
    const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: server.appUrl }) });
    const pool = new pg.Pool({ connectionString: server.appUrl });
    current = {
      ownerUrl: server.ownerUrl,
      appUrl: server.appUrl,
      db,
      query: async (sql) => (await pool.query(sql)).rows,
      stop: async () => {
        await db.$disconnect();
        await pool.end();
        await server.stop();
        remove();
      },
    };
  });
  afterAll(() => current?.stop());
  return () => {
    if (!current) throw new Error("the suite has not begun");
    return current;
  };
}
