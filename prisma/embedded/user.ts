import { execFileSync } from "node:child_process";
import { type Stats, statSync } from "node:fs";
import { Refusal } from "#lib/refusal.ts";

/** Whom the server runs as; without a uid: as ourselves. */
export type ServerUser = { uid?: number; gid?: number };

const NOBODY = 65534;

/**
 * PostgreSQL refuses to run as root. Started as root, it runs as the owner of its data, else as the user
 * `postgres`, else as `nobody`, so that no user need be made.
 * @throws Refusal when the data belongs to somebody whom we cannot become.
 */
export function serverUser(cluster: string): ServerUser {
  const self = process.getuid?.();
  if (self === undefined) return {};
  const owner: Stats | undefined = statSync(cluster, { throwIfNoEntry: false });
  if (self !== 0) {
    if (owner !== undefined && owner.uid !== self) {
      throw new Refusal(
        `The database in ${cluster} belongs to the user ${userName(owner.uid)}, and this is ${userName(self)}.\n` +
          "Start the desk as that user, give the folder to this one (chown -R), or choose another with DATA_DIR.",
      );
    }
    return {};
  }
  if (owner === undefined) return { uid: idOf("-u") ?? NOBODY, gid: idOf("-g") ?? NOBODY };
  if (owner.uid === 0) {
    throw new Refusal(
      `The database in ${cluster} belongs to root, and PostgreSQL refuses to run as root.\n` +
        "Give the folder to another user (chown -R), or choose another with DATA_DIR.",
    );
  }
  return { uid: owner.uid, gid: owner.gid };
}

/** The name of a user, or the number when the machine knows no name. */
export function userName(uid: number): string {
  return ask(["-un", String(uid)]) ?? String(uid);
}

function idOf(flag: "-u" | "-g"): number | null {
  const answer = ask([flag, "postgres"]);
  return answer === null ? null : Number(answer);
}

function ask(args: string[]): string | null {
  try {
    return execFileSync("id", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
}
