import { expect, test, vi } from "vitest";
import { prepareDatabase } from "#lib/commands/start/prepare-database.ts";
import { db } from "#lib/db.ts";
import { TicketHub } from "#lib/live/ticket-hub.ts";
import { ticketStream } from "#lib/live/ticket-stream.ts";
import { startOwnServer } from "#tests/fixtures/database.ts";

test("a stream ends when the database goes, though nothing happens and nobody asks", async () => {
  const { server, remove } = await startOwnServer();
  await prepareDatabase(server, () => {});
  process.env.DATABASE_URL = server.appUrl;
  const hub = new TicketHub();
  await hub.start();
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const stream = ticketStream(hub, {
    lastEventId: null,
    mayGoOn: async () => true,
    signal: new AbortController().signal,
  });
  const heard = new Response(stream).text();
  await server.stop();
  // Far less than the time after which a stream that says nothing asks whether it may go on.
  expect(await heard).toMatch(/event: hello\ndata: {}\n\n$/);
  expect(written.mock.calls.filter(([line]) => String(line).includes("tickets cannot be followed"))).toHaveLength(1);
  hub.stop();
  await db().$disconnect();
  remove();
});
