import type { DatabaseUrls } from "#lib/commands/database.ts";
import { applyMigrations } from "#prisma/migrate/apply.ts";

/** Brings a database to this release and puts the published page into an empty one; two at once wait for each other. */
export async function prepareDatabase({ ownerUrl, appUrl }: DatabaseUrls, say: (line: string) => void): Promise<void> {
  await applyMigrations(ownerUrl, {
    say,
    underLock: async () => {
      // Loaded here: the client that it imports may have been generated a moment ago.
      const { seed } = await import("#prisma/seed.ts");
      await seed(appUrl);
    },
  });
}
