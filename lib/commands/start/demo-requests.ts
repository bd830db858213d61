import { runProgram } from "#lib/commands/start/program.ts";
import { log } from "#lib/log.ts";

/** Gives a desk with demo people something to work on, once. A desk without is no reason not to open it. */
export async function demoRequests(appUrl: string, secret: string): Promise<void> {
  // Loaded here: the client that they import may have been generated a moment ago.
  const [{ withDb }, { areDemoRequestsTold }] = await Promise.all([
    import("#lib/db.ts"),
    import("#prisma/demo/tell.ts"),
  ]);
  if (await withDb(appUrl, areDemoRequestsTold)) return;
  const { code, said } = await runProgram("prisma/demo/run.ts", [], {
    NODE_OPTIONS: "--conditions=react-server",
    DATABASE_URL: appUrl,
    SECRET: secret,
  });
  if (code !== 0) log.warn("the demo requests could not be made", { said });
}
