import { afterAll, beforeAll } from "vitest";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { db } from "#lib/db.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";
import { SECRET } from "#tests/fixtures/secret.ts";

/** The process of a suite is a desk's, with a migrated and seeded database of its own. */
export function deskForSuite(): void {
  let stop: (() => Promise<void>) | null = null;
  beforeAll(async () => {
    const { server, remove } = await startOwnServer();
    await prepareDatabase(server, () => {});
    process.env.DATABASE_URL = server.appUrl;
    process.env.OWNER_URL = server.ownerUrl;
    process.env.SECRET = SECRET;
    stop = async () => {
      (await snapshot()).stop();
      await db().$disconnect();
      await server.stop();
      remove();
    };
  });
  afterAll(() => stop?.());
}
