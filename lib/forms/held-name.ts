import { newSecretName } from "#lib/secret.ts";

const NAME = /^[\w-]{8}$/;
const ATTEMPT = /^([\w-]{8})\.[\w-]{4}$/;

/** A name for what is held of a form. It is in addresses: who knows it reads nothing without the token. */
export function newHeldName(): string {
  return newSecretName().slice(0, 8);
}

export function isHeldName(text: string): boolean {
  return NAME.test(text);
}

/** A name for one attempt to send a held form, so that what was wrong each time is a page of its own. */
export function newAttempt(name: string): string {
  return `${name}.${newSecretName().slice(0, 4)}`;
}

/** The name of the held form that an attempt was of; null: it is no attempt. */
export function heldNameOf(attempt: string): string | null {
  return ATTEMPT.exec(attempt)?.[1] ?? null;
}

/** The query that asks for the same form to be mended, in another language too; "": it is no attempt. */
export function attemptQuery(attempt: string): string {
  return heldNameOf(attempt) === null ? "" : `corregir=${attempt}`;
}
