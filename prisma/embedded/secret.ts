import { createHmac, randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "#lib/refusal.ts";

export type Role = "postgres" | "canal_owner" | "canal_app";

const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** The passwords of the built-in database all follow from one secret, which its data directory keeps (0600). */
export function passwordOf(role: Role, secret: string): string {
  return createHmac("sha256", secret).update(role).digest("base64url");
}

/**
 * The secret of a data directory, made when there is none.
 * @throws Refusal when it is missing although there is a database, or cannot be read.
 */
export function secretOf(dataDir: string): string {
  const file = path.join(dataDir, "database-secret");
  if (!existsSync(file)) {
    if (existsSync(path.join(dataDir, "pg"))) {
      throw new Refusal(
        `${file} is missing: it holds the password of the built-in database, which is there.\n` +
          "Put the file back from a backup of the data directory; nothing was changed.",
      );
    }
    makeSecret(file);
  }
  const secret = read(file);
  if (!SECRET.test(secret)) throw new Refusal(`${file} does not hold a password of ours. Put it back from a backup.`);
  return secret;
}

/** The secret of the desk whose data this is, made when there is none. Its links end when it is lost. @throws Refusal */
export function installationSecretOf(dataDir: string): string {
  const file = path.join(dataDir, "secret");
  if (!existsSync(file)) makeSecret(file);
  const secret = read(file);
  if (!SECRET.test(secret)) throw new Refusal(`${file} does not hold a secret of ours. Put it back from a backup.`);
  return secret;
}

/** Whether a secret is of the form that `installationSecretOf` takes: an operator's own may be of any. */
export function isInstallationSecret(secret: string): boolean {
  return SECRET.test(secret);
}

/**
 * Gives a data directory the secret of a desk that is brought back into it, whole or not at all, in the place of what it
 * has: for a desk that holds nothing yet, of which no link was given out.
 */
export function putInstallationSecret(dataDir: string, secret: string): void {
  const file = path.join(dataDir, "secret");
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    writeFileSync(draft, secret, { mode: 0o600, flush: true });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Whole or not at all, and the first of two wins: a link is made in one step and never over a file. */
function makeSecret(file: string): void {
  const draft = `${file}.${randomBytes(6).toString("hex")}`;
  writeFileSync(draft, randomBytes(32).toString("base64url"), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && (error.code === "EACCES" || error.code === "EPERM")) {
      throw new Refusal(
        `${file} belongs to another user. Start the desk as the user who made it, or choose another DATA_DIR.`,
      );
    }
    throw error;
  }
}
