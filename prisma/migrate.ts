import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "#lib/refusal.ts";
import { applyMigrations } from "#prisma/migrate/apply.ts";
import { SCHEMA, withEngine } from "#prisma/migrate/engine.ts";
import { MIGRATIONS } from "#prisma/migrate/history.ts";
import { withShadow } from "#prisma/migrate/shadow.ts";

const NAME = /^[a-z][a-z0-9_]{0,59}$/;

/**
 * The SQL that takes what the migrations make to what schema.prisma says; "" when they agree.
 * @param url of a role that may make databases: the migrations are applied to an empty one
 */
export function missingSql(url: string, now: Date, schema = readFileSync(SCHEMA, "utf8")): Promise<string> {
  return withShadow(url, now, async (shadow) => {
    await applyMigrations(shadow);
    return differenceSql(shadow, schema);
  });
}

/** The SQL that takes a database to what a schema says; what Prisma cannot say (checks, triggers) is not seen. */
function differenceSql(url: string, schema: string): Promise<string> {
  return withEngine(url, schema, async (engine) => {
    const files = [{ path: SCHEMA, content: schema }];
    const { exitCode, stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: "prisma" },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return exitCode === 2 ? (stdout ?? "") : "";
  });
}

/**
 * Writes a migration that takes the earlier ones to schema.prisma, for its author to read and complete.
 * @param name small letters, digits and underscores
 * @returns its file, or null when there is nothing to migrate
 * @throws Refusal for another kind of name
 */
export async function createMigration(url: string, name: string, now: Date): Promise<string | null> {
  if (!NAME.test(name)) {
    throw new Refusal(`A migration is named with small letters, digits and underscores (add_tickets), not "${name}".`);
  }
  const sql = await missingSql(url, now);
  if (sql === "") return null;
  const stamp = now.toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = path.join(MIGRATIONS, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "migration.sql");
  writeFileSync(file, sql);
  return file;
}
