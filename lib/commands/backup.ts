import path from "node:path";
import { compressed } from "#lib/backup/compress.ts";
import type { Ending } from "#lib/backup/format.ts";
import { keepFile } from "#lib/backup/keep-file.ts";
import { makeBackup } from "#lib/backup/make-backup.ts";
import { summary } from "#lib/backup/summary.ts";
import { readClock } from "#lib/clock.ts";
import { runCommand } from "#lib/commands/command.ts";
import { withOwner } from "#lib/commands/keep.ts";
import { environment } from "#lib/env.ts";
import { Refusal } from "#lib/refusal.ts";
import { installationSecretOf } from "#prisma/embedded/secret.ts";

const USE = `npm run backup -- FILE       writes the whole desk into a new file, while it runs or not
npm run -s backup -- -       the same to standard output
Whoever has the file has the desk: its requests, its people, and the secret of its private links.`;

await runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2);
  if (file === undefined || (file !== "-" && file.startsWith("-")) || rest.length > 0) {
    console.error(USE);
    return 2;
  }
  if (file === "-" && process.stdout.isTTY) throw new Refusal("A backup is no text: send standard output to a file.");
  await withOwner(async (client, signal) => {
    const whole = Promise.withResolvers<Ending>();
    const say = (line: string) => console.error(line);
    const options = { secret: secretOfDesk(), now: readClock(), say, whole: whole.resolve };
    const chunks = compressed(makeBackup(client, options));
    const size = file === "-" ? await pour(chunks, signal) : await keepFile(path.resolve(file), chunks, signal);
    const place = file === "-" ? "standard output" : path.resolve(file);
    console.error(`${place}: ${summary(await whole.promise)}; ${(size / 1e6).toFixed(1)} MB.`);
  });
});

function secretOfDesk(): string {
  const { secret, databaseUrl, dataDir } = environment();
  if (secret !== null) return secret;
  if (databaseUrl === null) return installationSecretOf(dataDir);
  throw new Refusal(
    "A backup holds the SECRET of the desk, from which its private links are made: give it as npm start is given it.",
  );
}

/** To standard output, at the pace of who reads it. */
async function pour(chunks: AsyncIterable<Uint8Array>, signal: AbortSignal): Promise<number> {
  let size = 0;
  for await (const chunk of chunks) {
    signal.throwIfAborted();
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(chunk, (error) => (error ? reject(error) : resolve())),
    );
    size += chunk.byteLength;
  }
  return size;
}
