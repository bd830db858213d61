import { ensureBuild } from "#lib/commands/start/build.ts";
import { ensureClient } from "#lib/commands/start/client.ts";
import { db } from "#lib/db.ts";
import type { BuiltInDatabase } from "#prisma/embedded.ts";
import { addPeople, prepare, startOwnServer } from "#tests/fixtures/database.ts";
import { Desk } from "#tests/fixtures/desk.ts";
import { SECRET } from "#tests/fixtures/secret.ts";

/** A desk as it is served, on a database server of its own; either may be ended and started again. */
export type ServedDesk = {
  readonly server: BuiltInDatabase;
  readonly folder: string;
  readonly remove: () => void;
  readonly desk: Desk;
};

/** Serves a desk at an instant, with its people; this process works on the same database. */
export async function serveDesk(at: string): Promise<ServedDesk> {
  await ensureClient();
  await ensureBuild(() => {});
  const { server, folder, remove } = await startOwnServer();
  await prepare(server);
  await addPeople(server);
  process.env.DATABASE_URL = server.appUrl;
  process.env.SECRET = SECRET;
  return { server, folder, remove, desk: await Desk.start(server, at) };
}

export async function stopServing({ server, remove, desk }: ServedDesk): Promise<void> {
  await db().$disconnect();
  await desk.stop();
  await server.stop();
  remove();
}
