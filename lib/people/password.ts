import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { PASSWORD_MAX } from "./password-length.ts";

// OWASP's first choice for argon2id, which is what the library makes when it is told nothing else.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A password as it is kept: argon2id with its salt and cost in its own text form. Cost: some 20 ms, 19 MB. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

let nobodys: Promise<string> | undefined;

/**
 * Whether a password is the one that was kept. Takes the same time for somebody who has none, or does not exist
 * (null), so that an answer tells nothing of who does.
 */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("of nobody");
  const matches = await verify(kept ?? (await nobodys), password.normalize("NFC").slice(0, PASSWORD_MAX));
  return matches && kept !== null;
}
