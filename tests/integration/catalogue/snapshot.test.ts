import { afterAll, beforeAll, expect, it } from "vitest";
import { storeRevision } from "#lib/catalogue/store-revision.ts";
import { withClient } from "#tests/fixtures/database.ts";
import { PUBLISHED } from "../../unit/routing/catalogues.ts";
import { until } from "../house/until.ts";
import { deskDatabaseForSuite } from "./desk-database.ts";

const database = deskDatabaseForSuite();
const NOW = Date.parse("2026-11-24T10:00:00-05:00");

type Snapshot = InstanceType<typeof import("#lib/catalogue/snapshot.ts").Snapshot>;
let snapshot: Snapshot;

beforeAll(async () => {
  // The environment is read once, by what is imported first.
  process.env.DATABASE_URL = database().appUrl;
  const { Snapshot } = await import("#lib/catalogue/snapshot.ts");
  snapshot = new Snapshot(() => NOW);
  await snapshot.start();
});

afterAll(async () => {
  snapshot.stop();
  const { db } = await import("#lib/db.ts");
  await db().$disconnect();
});

function publish(revision: number, effectiveFrom: string) {
  const catalogue = { ...PUBLISHED, revision, effectiveFrom };
  return database().db.$transaction((tx) =>
    storeRevision(tx, catalogue, { author: "admin@demo.test", publishedAt: new Date(NOW) }),
  );
}

const inForceAt = async (at: number) => (await snapshot.inForce(at))?.revision.catalogue.revision;

it("answers from what is published when it starts", async () => {
  expect(snapshot.ready).toBe(true);
  expect(await inForceAt(NOW)).toBe(1);
  expect(await snapshot.inForce(NOW)).toMatchObject({ supersededAt: null });
  expect(snapshot.unconfirmedFor(NOW)).toBeNull();
});

it("answers an instant before the first revision from the first", async () => {
  expect(await inForceAt(Date.parse("2001-01-01T00:00:00Z"))).toBe(1);
});

it("learns of a publication by being told, and of when a scheduled one takes effect", async () => {
  await publish(2, "2026-11-24T09:00:00-05:00");
  await until("revision 2 is in force", async () => (await inForceAt(NOW)) === 2);
  await publish(3, "2026-12-01T00:00:00-05:00");
  const from = Date.parse("2026-12-01T00:00:00-05:00");
  await until("revision 3 is scheduled", async () => (await snapshot.inForce(NOW))?.supersededAt === from);
  expect(await inForceAt(NOW)).toBe(2);
  expect(await inForceAt(from)).toBe(3);
  expect(await inForceAt(from - 1)).toBe(2);
});

it("forgets a scheduled revision that is withdrawn", async () => {
  await database().query(`UPDATE "CatalogueRevision" SET "withdrawnAt" = now() WHERE "number" = 3`);
  await until("revision 3 is gone", async () => (await snapshot.numbered(3)) === null);
  expect(await snapshot.inForce(NOW)).toMatchObject({ supersededAt: null });
});

it("listens again when its connection is cut", async () => {
  await database().query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query = 'LISTEN catalogue'`);
  await publish(4, "2026-11-24T09:30:00-05:00");
  await until("revision 4 is in force", async () => (await inForceAt(NOW)) === 4);
});

it("reads once more what it is asked for while it reads: what it has read may be older", async () => {
  const { Snapshot } = await import("#lib/catalogue/snapshot.ts");
  let clocks = 0;
  let asked = Promise.resolve();
  const reading: Snapshot = new Snapshot(() => {
    clocks += 1;
    if (clocks === 1) asked = reading.refresh();
    return NOW;
  });
  await reading.refresh();
  const whenRead = clocks;
  await asked;
  expect(clocks).toBeGreaterThan(whenRead);
});

it("follows within a minute what nobody tells it of", async () => {
  await withClient(database().ownerUrl, (client) =>
    client.query(`ALTER TABLE "CatalogueRevision" DISABLE TRIGGER "told"`),
  );
  await publish(5, "2026-11-24T09:45:00-05:00");
  await until("revision 5 is in force", async () => (await inForceAt(NOW)) === 5);
});
