import { readFileSync } from "node:fs";
import path from "node:path";
import { type BuiltInDatabase, startDatabase } from "#prisma/embedded.ts";

/** Ends a server as the kernel does when memory runs out; then it is started again where its users look for it. */
export async function killDatabase({ cluster, lost, port }: BuiltInDatabase, folder: string): Promise<BuiltInDatabase> {
  const [pid] = readFileSync(path.join(cluster, "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
  await lost;
  return startDatabase(folder, { port });
}
