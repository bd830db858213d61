import pg from "pg";
import { type DatabaseUrls, roleOf } from "#lib/commands/database.ts";
import { ownsAuditLog } from "#prisma/migrate/app-rights.ts";
import { applyMigrations } from "#prisma/migrate/apply.ts";

/** Brings a database to this release and puts the published page into an empty one; two at once wait for each other. */
export async function prepareDatabase({ ownerUrl, appUrl }: DatabaseUrls, say: (line: string) => void): Promise<void> {
  await applyMigrations(ownerUrl, {
    say,
    appRole: roleOf(appUrl),
    underLock: async () => {
      // Loaded here: the client that it imports may have been generated a moment ago.
      const { seed } = await import("#prisma/seed.ts");
      await seed(appUrl);
    },
  });
}

/** Says whether the application connects as a role that cannot take away what keeps the audit log as it was written. */
export async function isAuditLogOutOfReach(appUrl: string): Promise<boolean> {
  const app = new pg.Client({ connectionString: appUrl, connectionTimeoutMillis: 5000 });
  app.on("error", () => {});
  await app.connect();
  try {
    return !(await ownsAuditLog(app));
  } finally {
    await app.end();
  }
}
