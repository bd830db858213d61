import { createHash, createHmac, randomBytes } from "node:crypto";
import { environment } from "#lib/env.ts";

/** 256 bits that name something and cannot be guessed, for a cookie, a token or a link. 43 characters. */
export function newSecretName(): string {
  return randomBytes(32).toString("base64url");
}

const SECRET_NAME = /^[A-Za-z0-9_-]{43}$/;

/** Whether a text has the form of a secret name, or of what is kept or sealed of one: no other is looked for. */
export function isSecretName(text: string): boolean {
  return SECRET_NAME.test(text);
}

/** What is kept of a secret name. Plain SHA-256: nobody can try 2^256 names. 43 characters. */
export function hashOf(secretName: string): string {
  return createHash("sha256").update(secretName).digest("base64url");
}

/**
 * HMAC-SHA-256 of a text with the secret of this installation, base64url, 43 characters.
 * @throws when the process was given no secret
 */
export function sealed(text: string): string {
  const { secret } = environment();
  if (secret === null) throw new Error("no secret is given: start the desk with npm start, or set SECRET");
  return createHmac("sha256", secret).update(text).digest("base64url");
}
