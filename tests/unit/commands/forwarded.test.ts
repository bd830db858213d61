import type { IncomingHttpHeaders } from "node:http";
import { describe, expect, test } from "vitest";
import { believeForwarded } from "#lib/commands/start/forwarded.ts";
import { proxyMatcher } from "#lib/env.ts";

const FORGED = {
  host: "desk.example.org",
  forwarded: "for=1.2.3.4;host=evil.example",
  "x-forwarded-for": "1.2.3.4",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-forwarded-port": "443",
  "x-forwarded-prefix": "/admin",
  "x-real-ip": "1.2.3.4",
  "cf-connecting-ip": "1.2.3.4",
};

function believed(headers: IncomingHttpHeaders, peer: string, proxies: string[]): IncomingHttpHeaders {
  const own = { ...headers };
  believeForwarded(own, peer, proxyMatcher(proxies));
  return own;
}

describe("what a request says about where it came from", () => {
  test("is not believed when no proxy is trusted", () => {
    expect(believed(FORGED, "127.0.0.1", [])).toEqual({ host: "desk.example.org", "x-forwarded-for": "127.0.0.1" });
  });

  test("is not believed from anybody but the proxy", () => {
    expect(believed(FORGED, "203.0.113.9", ["10.0.0.0/8", "loopback"])).toEqual({
      host: "desk.example.org",
      "x-forwarded-for": "203.0.113.9",
    });
  });

  test("is believed from the proxy, as far as the desk reads it", () => {
    const said = {
      host: "10.0.0.2",
      "x-forwarded-for": "198.51.100.7",
      "x-forwarded-host": "desk.example.org",
      "x-forwarded-proto": "https",
      "x-real-ip": "8.8.8.8",
    };
    for (const peer of ["10.0.0.1", "::ffff:10.0.0.1"]) {
      expect(believed(said, peer, ["10.0.0.0/8"])).toEqual({
        host: "10.0.0.2",
        "x-forwarded-for": "198.51.100.7",
        "x-forwarded-host": "desk.example.org",
        "x-forwarded-proto": "https",
      });
    }
  });

  test.each([
    ["what the client put before itself", "1.1.1.1, 198.51.100.7", "198.51.100.7"],
    ["the proxies in between", "1.1.1.1, 198.51.100.7, 10.0.0.9", "198.51.100.7"],
    ["only proxies", "10.0.0.8, 10.0.0.9", "10.0.0.8"],
    ["what is no address", "unknown", "10.0.0.1"],
    ["no address behind a proxy", "evil, 10.0.0.9", "10.0.0.9"],
    ["an IPv6 client", "2001:db8::1", "2001:db8::1"],
  ])("names the client past %s", (_, chain, client) => {
    expect(believed({ "x-forwarded-for": chain }, "10.0.0.1", ["10.0.0.0/8"])).toEqual({ "x-forwarded-for": client });
  });

  test("takes the host that the nearest proxy named", () => {
    const headers = { "x-forwarded-host": "evil.example, desk.example.org", "x-forwarded-proto": "http, https" };
    expect(believed(headers, "::1", ["loopback"])).toEqual({
      "x-forwarded-for": "::1",
      "x-forwarded-host": "desk.example.org",
      "x-forwarded-proto": "https",
    });
  });
});
