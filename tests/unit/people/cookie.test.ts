import { afterEach, describe, expect, it, vi } from "vitest";

/** Read once a process: each case is one of its own. */
async function cookiesAt(publicUrl: string) {
  vi.resetModules();
  vi.stubEnv("PUBLIC_URL", publicUrl);
  return import("#lib/people/cookie.ts");
}

afterEach(() => vi.unstubAllEnvs());

describe("a person's cookies", () => {
  it.each([
    ["by https", "https://desk.example.org", "__Host-canal-session", true, true],
    ["by https at a port", "https://desk.example.org:8443", "__Host-canal-session", true, true],
    ["on the machine itself", "http://localhost:3000", "canal-session", false, true],
    ["on its other loopback names", "http://127.0.0.1:3000", "canal-session", false, true],
    ["on that of IPv6", "http://[::1]:3000", "canal-session", false, true],
    [
      "by http over a network, where browsers keep none",
      "http://192.168.1.5:3000",
      "__Host-canal-session",
      true,
      false,
    ],
    ["by http under a name that begins alike", "http://localhost.evil.example", "__Host-canal-session", true, false],
  ])("%s", async (_, publicUrl, name, secure, kept) => {
    const { canKeepSessions, cookieOptions, sessionCookieName } = await cookiesAt(publicUrl);
    expect(sessionCookieName()).toBe(name);
    expect(cookieOptions()).toEqual({ httpOnly: true, sameSite: "lax", secure, path: "/" });
    expect(canKeepSessions()).toBe(kept);
  });

  it("that hold a link's secret are no less kept from others", async () => {
    const { passwordCookie } = await cookiesAt("https://desk.example.org");
    expect(passwordCookie("a b;c", 1_800)).toBe(
      "__Host-canal-password=a%20b%3Bc; Path=/; Max-Age=1800; HttpOnly; SameSite=Lax; Secure",
    );
  });
});
