import { runCommand } from "#lib/commands/command.ts";
import { runDesk } from "#lib/commands/start/desk.ts";

await runCommand(() => runDesk("development"));
