import { describe, expect, it } from "vitest";
import { networkOf } from "#lib/client-address.ts";

describe("whom a limit by address counts", () => {
  it.each([
    ["an IPv4 address", "203.0.113.7", "203.0.113.7"],
    ["one written as IPv6", "::ffff:203.0.113.7", "203.0.113.7"],
    ["an IPv6 address", "2001:db8:12:34:56:78:9a:bc", "2001:db8:12:34::/64"],
    ["another one of its network", "2001:DB8:0012:34::1", "2001:db8:12:34::/64"],
    ["one with zeros left out of its network", "2001:db8::1", "2001:db8:0:0::/64"],
    ["the loopback", "::1", "0:0:0:0::/64"],
    ["one of a link, with the link's name", "fe80::1%eth0", "fe80:0:0:0::/64"],
    ["what is none", "unknown", "unknown"],
    ["what only looks like one", "::zz", "::zz"],
  ])("is, of %s, %s: %s", (_what, address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
