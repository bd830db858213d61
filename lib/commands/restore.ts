import path from "node:path";
import { type OpenBackup, openBackup } from "#lib/backup/open-backup.ts";
import { restoreBackup } from "#lib/backup/restore-backup.ts";
import { summary } from "#lib/backup/summary.ts";
import { runCommand } from "#lib/commands/command.ts";
import { withOwner } from "#lib/commands/keep.ts";
import { environment } from "#lib/env.ts";
import { Refusal } from "#lib/refusal.ts";
import { isInstallationSecret, putInstallationSecret } from "#prisma/embedded/secret.ts";
import { releaseMigrations } from "#prisma/migrate/history.ts";

const USE = `npm run restore -- FILE                brings back what npm run backup wrote, into an empty desk
npm run -s restore -- -                the same from standard input
npm run -s restore -- --secret FILE    prints the secret that the file holds, and restores nothing`;

await runCommand(async () => {
  const given = process.argv.slice(2);
  const secretOnly = given[0] === "--secret";
  const [file, ...rest] = secretOnly ? given.slice(1) : given;
  if (file === undefined || (file !== "-" && file.startsWith("-")) || rest.length > 0) {
    console.error(USE);
    return 2;
  }
  const called = file === "-" ? "What came in" : path.resolve(file);
  // Looked at before there is a database: a name that is mistyped makes none.
  const backup = await openBackup(file === "-" ? file : path.resolve(file), process.stdin);
  if (secretOnly) {
    console.log(backup.secret);
    return;
  }
  const keepSecret = secretKeeper(backup, file);
  await withOwner(async (client) => {
    const ending = await restoreBackup(client, backup, {
      file: called,
      release: releaseMigrations(),
      say: (line) => console.error(line),
      beforeCommit: keepSecret,
    });
    console.error(`Restored, as of ${backup.manifest.madeAt}: ${summary(ending)}. npm start opens the desk.`);
  });
});

/**
 * What makes the desk's private links go on as before. An operator's SECRET is not ours to write.
 * @throws Refusal when the desk would start with another one
 */
function secretKeeper({ secret }: OpenBackup, file: string): () => void {
  const { secret: given, databaseUrl, dataDir } = environment();
  if (given === secret) return () => {};
  if (given === null && databaseUrl === null && isInstallationSecret(secret))
    return () => putInstallationSecret(dataDir, secret);
  const named = file === "-" ? "FILE" : file;
  throw new Refusal(
    `${given === null ? "The desk needs the SECRET that it was saved with" : "SECRET is not the one that the desk was saved with"}: without it, the private links that it gave out would end.\n` +
      `Set SECRET (in .env, for example) to what this prints, and restore again: npm run -s restore -- --secret ${named}`,
  );
}
