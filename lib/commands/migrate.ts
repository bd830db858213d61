import { runCommand } from "#lib/commands/command.ts";
import { roleOf, withBuiltInDatabase, withDatabase } from "#lib/commands/database.ts";
import { applyMigrations } from "#prisma/migrate/apply.ts";
import { createMigration, missingSql } from "#prisma/migrate.ts";

const USE = `npm run migrate                 brings the database to this release
npm run migrate -- NAME         writes a migration that takes the earlier ones to prisma/schema.prisma
npm run migrate -- --check      fails when the migrations and prisma/schema.prisma do not agree`;

await runCommand(async () => {
  const [argument, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (argument?.startsWith("-") && argument !== "--check")) {
    console.error(USE);
    return 2;
  }
  if (argument === "--check") return check();
  return argument === undefined ? apply() : create(argument);
});

async function apply(): Promise<undefined> {
  const say = (line: string) => console.log(line);
  const names = await withDatabase(({ ownerUrl, appUrl }) =>
    applyMigrations(ownerUrl, { say, appRole: roleOf(appUrl) }),
  );
  if (names.length === 0) console.log("The database is up to date.");
}

/** Worked out on the built-in server, whose owner may make databases. */
async function create(name: string): Promise<undefined> {
  const file = await withBuiltInDatabase(({ ownerUrl }) => createMigration(ownerUrl, name, new Date()));
  if (file === null) console.log("The migrations agree with prisma/schema.prisma: there is nothing to write.");
  else console.log(`${file}\nRead it, add what Prisma cannot say, then: npm run migrate`);
}

async function check(): Promise<number> {
  const sql = await withBuiltInDatabase(({ ownerUrl }) => missingSql(ownerUrl, new Date()));
  if (sql === "") return 0;
  console.error(`prisma/schema.prisma says what no migration makes (npm run migrate -- NAME writes one):\n\n${sql}`);
  return 1;
}
