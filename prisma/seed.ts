import { readFile } from "node:fs/promises";
import { PrismaPg } from "@prisma/adapter-pg";
import { catalogueSchema } from "#lib/catalogue/schema.ts";
import { storeRevision } from "#lib/catalogue/store-revision.ts";
import { PrismaClient } from "#prisma/client/client.ts";

/** Any number of ours: two first starts at once wait for each other on it. */
const SEED_LOCK = 20250101;

/** The published page, read into a catalogue: revision 1, the same whenever it is built. */
async function publishedPage() {
  return catalogueSchema.parse(JSON.parse(await readFile(new URL("./published-page.json", import.meta.url), "utf8")));
}

/** Publishes revision 1 into a database that has no catalogue yet; leaves any other as it is. Safe to run twice at once. */
export async function seed(url: string): Promise<"seeded" | "already"> {
  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
  try {
    const page = await publishedPage();
    return await db.$transaction(async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      if ((await tx.catalogueRevision.count()) > 0) return "already";
      await storeRevision(tx, page, { author: "Canal Abierto", publishedAt: new Date(page.effectiveFrom) });
      return "seeded";
    });
  } finally {
    await db.$disconnect();
  }
}
