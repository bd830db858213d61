import { environment } from "#lib/env.ts";

const LOOPBACK = /^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;

/** False on loopback http alone, where a browser keeps no cookie that is marked as secure under a name of ours. */
function isSecure(): boolean {
  return !LOOPBACK.test(environment().publicUrl);
}

/** Whether browsers keep a session where people reach the desk: by https, or on the machine itself. */
export function canKeepSessions(): boolean {
  return !isSecure() || environment().publicUrl.startsWith("https:");
}

/** A cookie's name with the prefix by which browsers refuse it from anybody but this host, by https. */
function hostName(name: string): string {
  return isSecure() ? `__Host-${name}` : name;
}

export function sessionCookieName(): string {
  return hostName("canal-session");
}

export function deviceCookieName(): string {
  return hostName("canal-device");
}

export function passwordCookieName(): string {
  return hostName("canal-password");
}

/** How every cookie of a person is kept: out of reach of scripts, and of writes from other sites. */
export function cookieOptions() {
  return { httpOnly: true, sameSite: "lax", secure: isSecure(), path: "/" } as const;
}

/** The header that keeps the secret of a password's link, for who opened it. @param seconds until it is forgotten */
export function passwordCookie(token: string, seconds: number): string {
  const secure = cookieOptions().secure ? "; Secure" : "";
  return `${passwordCookieName()}=${encodeURIComponent(token)}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
}
