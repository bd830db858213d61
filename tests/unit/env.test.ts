import path from "node:path";
import { describe, expect, test } from "vitest";
import { proxyMatcher, readEnvironment } from "#lib/env.ts";
import { Refusal } from "#lib/refusal.ts";

describe("the environment", () => {
  test("needs nothing", () => {
    expect(readEnvironment({})).toEqual({
      port: 3000,
      host: "localhost",
      databaseUrl: null,
      databaseOwnerUrl: null,
      builtInDatabase: false,
      secret: null,
      dataDir: path.resolve(".data"),
      publicUrl: "http://localhost:3000",
      trustedProxies: [],
      production: false,
    });
  });

  test("takes the owner of a database with the database alone", () => {
    const [DATABASE_URL, DATABASE_OWNER_URL] = ["postgresql://app@host/desk", "postgresql://owner@host/desk"];
    const { databaseUrl, databaseOwnerUrl } = readEnvironment({ DATABASE_URL, DATABASE_OWNER_URL });
    expect([databaseUrl, databaseOwnerUrl]).toEqual([DATABASE_URL, DATABASE_OWNER_URL]);
    expect(() => readEnvironment({ DATABASE_OWNER_URL })).toThrow(/DATABASE_OWNER_URL is given without DATABASE_URL/);
  });

  test("takes an empty variable for one that is not given", () => {
    const empty = { PORT: "", HOST: "", DATABASE_URL: "", SECRET: "", DATA_DIR: "", PUBLIC_URL: "", TRUSTED_PROXY: "" };
    expect(readEnvironment(empty)).toEqual(readEnvironment({}));
  });

  test.each([
    ["localhost", "http://localhost:8080"],
    ["0.0.0.0", "http://localhost:8080"],
    ["::", "http://localhost:8080"],
    ["::1", "http://[::1]:8080"],
    ["192.0.2.7", "http://192.0.2.7:8080"],
  ])("listening on %s is reached at %s unless told otherwise", (HOST, publicUrl) => {
    expect(readEnvironment({ HOST, PORT: "8080" }).publicUrl).toBe(publicUrl);
    expect(readEnvironment({ HOST, PORT: "8080", PUBLIC_URL: "https://desk.example.org/" }).publicUrl).toBe(
      "https://desk.example.org",
    );
  });

  test.each([
    ["PORT", ["0", "65536", "-1", "3000.5", "3e3", " 3000", "http"]],
    ["HOST", ["http://localhost", "local host", "a/b"]],
    ["SECRET", ["short", "x".repeat(31)]],
    ["DATABASE_URL", ["localhost", "mysql://localhost/desk", "postgresql://localhost", "postgresql://localhost/"]],
    [
      "PUBLIC_URL",
      [
        "desk.example.org",
        "ftp://desk.example.org",
        "https://example.org/desk",
        "https://u:p@example.org",
        "https://example.org?x",
      ],
    ],
    [
      "TRUSTED_PROXY",
      ["true", "proxy.example.org", "10.0.0.0/33", "10.0.0.0/", "10.0.0.1,", "::1/129", "10.0.0.0/8/8"],
    ],
  ])("names %s when it cannot be used", (name, values) => {
    for (const value of values) {
      expect(() => readEnvironment({ [name]: value }), value).toThrow(Refusal);
      expect(() => readEnvironment({ [name]: value }), value).toThrow(new RegExp(`^ {2}${name} `, "m"));
    }
  });

  test("does not repeat a password that cannot be read", () => {
    expect(() => readEnvironment({ DATABASE_URL: "postgres//desk:hunter2@host/desk" })).toThrow(
      /DATABASE_URL(?!.*hunter2)/s,
    );
  });
});

describe("a trusted proxy", () => {
  test("is an address, a network, or the machine itself", () => {
    const isTrusted = proxyMatcher(["10.0.0.0/8", "2001:db8::/32", "192.0.2.7", "loopback"]);
    for (const address of ["10.255.0.1", "2001:db8::9", "192.0.2.7", "127.0.0.5", "::1", "::ffff:10.0.0.1"]) {
      expect(isTrusted(address), address).toBe(true);
    }
    for (const address of ["11.0.0.1", "2001:db9::", "192.0.2.8", "::2", "::ffff:11.0.0.1", "", "nowhere"]) {
      expect(isTrusted(address), address).toBe(false);
    }
  });
});
