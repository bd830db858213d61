import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { AuthOptions, User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { readClock } from "#lib/clock.ts";
import { log } from "#lib/log.ts";
import { routes } from "#lib/routes.ts";
import { sealed } from "#lib/secret.ts";
import { cookieOptions, sessionCookieName } from "./cookie.ts";
import { SESSION_LONGEST_MS, sessionActor } from "./session.ts";

/** How next-auth calls what our own parts throw. */
const OF_OURS: ReadonlySet<string> = new Set(["JWT_SESSION_ERROR", "SIGN_OUT_EVENT_ERROR", "SIGNOUT_ERROR"]);

export type Given = { readonly email: string; readonly password: string };

/** Sealed, so that it gives nothing of the installation's secret away. */
function ownSecret(): string {
  return sealed("next-auth");
}

/**
 * How next-auth works here: it carries the form, the cookie and the addresses, while the row of the session says who
 * somebody is. What it calls a token is the id of that row and nothing else, so no role stands in a cookie.
 * @param door.enter starts a session; returns its id, or null for who may not come in
 * @param door.leave ends a session
 * @param door.failed is told what any of our own parts threw. next-auth would make an answer of it: an address that
 * spells out the error for who signs in, "signed out" for whose session stands, nobody for who is signed in
 */
export function nextAuthOptions(door: {
  readonly enter: (given: Given) => Promise<string | null>;
  readonly leave: (sessionId: string) => Promise<void>;
  readonly failed: (error: unknown) => void;
}): AuthOptions {
  const telling = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      return await work;
    } catch (error) {
      door.failed(error);
      throw error;
    }
  };
  return {
    secret: ownSecret(),
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: async (given): Promise<User | null> => {
          const sessionId = await telling(door.enter({ email: given?.email ?? "", password: given?.password ?? "" }));
          return sessionId === null ? null : { id: sessionId };
        },
      }),
    ],
    session: { strategy: "jwt", maxAge: SESSION_LONGEST_MS / 1_000 },
    jwt: {
      encode: async ({ token }) => token?.sub ?? "",
      decode: async ({ token }) => (token ? { sub: token } : null),
    },
    cookies: {
      sessionToken: { name: sessionCookieName(), options: cookieOptions() },
      csrfToken: { name: CSRF_COOKIE, options: cookieOptions() },
    },
    callbacks: {
      session: async ({ session, token }) => {
        const actor = await telling(sessionActor(token.sub ?? "", readClock()));
        if (actor === null) throw new Error("the session is over");
        return { ...session, user: { name: actor.name, email: actor.email } };
      },
    },
    events: { signOut: ({ token }) => telling(door.leave(token?.sub ?? "")) },
    pages: { signIn: routes.signIn(), signOut: routes.profile, error: routes.signIn() },
    // Sessions that are over are no news; what is thrown in a use case passes through here too, and is told by `failed`.
    logger: {
      error: (code) => {
        if (!OF_OURS.has(code)) log.warn("next-auth refused", { code });
      },
      warn: () => {},
      debug: () => {},
    },
  };
}

export const CSRF_COOKIE = "canal-form";

/** What next-auth asks of a form of ours, whose origin was shown already: a value that it and a cookie have in common. */
export function formProof(): { readonly field: string; readonly cookie: string } {
  const field = randomBytes(32).toString("hex");
  return { field, cookie: `${field}|${createHash("sha256").update(`${field}${ownSecret()}`).digest("hex")}` };
}
