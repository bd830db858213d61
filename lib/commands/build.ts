import { runCommand } from "#lib/commands/command.ts";
import { build } from "#lib/commands/start/build.ts";
import { ensureClient } from "#lib/commands/start/client.ts";
import { inTurn } from "#prisma/in-turn.mjs";

const say = (line: string) => console.log(line);

await runCommand(async () => {
  await ensureClient();
  await inTurn(
    "build",
    () => say("Another start is building the pages; waiting for it…"),
    () => build(say),
  );
  return 0;
});
