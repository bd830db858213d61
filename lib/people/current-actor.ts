import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { recordSparingly } from "#lib/audit/record-sparingly.ts";
import { clientAddress } from "#lib/client-address.ts";
import { readClock } from "#lib/clock.ts";
import { DEFAULT_LANGUAGE, isLanguage, LANGUAGE_COOKIE, type Language } from "#lib/i18n/language.ts";
import type { Outcome } from "#lib/outcome.ts";
import { ASKED_PATH, routes } from "#lib/routes.ts";
import type { Actor } from "./actor.ts";
import { sessionCookieName } from "./cookie.ts";
import { type DeskRight, may } from "./rights.ts";
import { type SignedIn, sessionPerson } from "./session.ts";

/** Who asks, by the cookie that the request carries; null: nobody who is signed in. One query a request, however often. */
export const currentPerson = cache(async (): Promise<SignedIn | null> => {
  const id = await currentSessionId();
  const person = id === null ? null : await sessionPerson(id, readClock());
  return person && { ...person, actor: { ...person.actor, address: await currentAddress() } };
});

/** As `currentPerson`, for what only asks for the rights: a use case's `actor`. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentPerson())?.actor ?? null;
}

/** The id in the cookie, whatever it is worth; null: there is none. */
export async function currentSessionId(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName())?.value ?? null;
}

/** For a page of the desk: who asks, or else the way to the sign-in page, and from there back. */
export async function requirePerson(): Promise<SignedIn> {
  const person = await currentPerson();
  if (person !== null) return person;
  redirect(routes.signIn((await headers()).get(ASKED_PATH) ?? routes.desk));
}

/** As `requirePerson`, for a page that only asks for the rights. */
export async function requireActor(): Promise<Actor> {
  return (await requirePerson()).actor;
}

/** As `requireActor`, for a page that needs a right besides: for anybody without it there is no such page. */
export async function requireRight(right: DeskRight): Promise<Actor> {
  const actor = await requireActor();
  if (may(actor, right)) return actor;
  await recordRefusal(actor, right);
  notFound();
}

/** Tells the audit log that somebody asked for what is not theirs, where they asked. */
async function recordRefusal(
  actor: Actor,
  right: DeskRight | null,
  because: "last_admin" | null = null,
): Promise<void> {
  const [path = ""] = ((await headers()).get(ASKED_PATH) ?? "").split("?");
  await recordSparingly({ kind: "refused", right, path, ...(because && { because }) }, { by: actor, now: readClock() });
}

/** An outcome as it is; of one that was refused for want of a right, or would leave nobody to administer, the audit log is told. */
export async function tellingRefusal<Value, Current>(
  actor: Actor | null,
  outcome: Outcome<Value, Current>,
): Promise<Outcome<Value, Current>> {
  if (actor === null || outcome.ok) return outcome;
  const { refused } = outcome;
  if (refused.kind === "forbidden") await recordRefusal(actor, null);
  if (refused.kind === "conflict" && refused.because === "last_admin") await recordRefusal(actor, null, "last_admin");
  return outcome;
}

/** From where the request comes. */
export async function currentAddress(): Promise<string> {
  return clientAddress(await headers());
}

/** The language in which the desk speaks to who asks: the person's own; before signing in, the one that was chosen here. */
export async function deskLanguage(): Promise<Language> {
  const person = await currentPerson();
  return person === null ? chosenLanguage() : person.language;
}

/** As `deskLanguage`, for the document around a page: where nobody can be read, something must still say so. Never throws. */
export async function documentLanguage(): Promise<Language> {
  try {
    return await deskLanguage();
  } catch {
    // The page asks for the same person, fails, and its failure is logged and shown.
    return chosenLanguage();
  }
}

async function chosenLanguage(): Promise<Language> {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return isLanguage(chosen) ? chosen : DEFAULT_LANGUAGE;
}
