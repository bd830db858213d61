import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

// What this desk reads from a proxy; of the rest that proxies send, nothing is read.
const BELIEVED = ["x-forwarded-for", "x-forwarded-host", "x-forwarded-proto"];
const FORWARDED = /^(forwarded|x-forwarded-.*|x-real-ip|x-client-ip|true-client-ip|cf-connecting-ip)$/;

/**
 * Keeps from a request's headers what a proxy that we trust says about its client, and nothing that anybody else
 * says; Next fills in the rest from the connection. Afterwards x-forwarded-for is one address, the client's.
 * @param peer the address at the other end of the connection
 */
export function believeForwarded(
  headers: IncomingHttpHeaders,
  peer: string,
  isTrusted: (address: string) => boolean,
): void {
  const said = BELIEVED.map((name) => [name, headers[name]] as const);
  for (const name of Object.keys(headers)) if (FORWARDED.test(name)) delete headers[name];
  headers["x-forwarded-for"] = peer;
  if (!isTrusted(peer)) return;
  for (const [name, value] of said) {
    if (typeof value !== "string" || value === "") continue;
    headers[name] = name === "x-forwarded-for" ? clientOf(value, peer, isTrusted) : lastOf(value);
  }
}

/** Each proxy adds whom it heard from at the end; what stands before the first stranger, the stranger wrote. */
function clientOf(chain: string, peer: string, isTrusted: (address: string) => boolean): string {
  let client = peer;
  for (const address of chain
    .split(",")
    .map((one) => one.trim())
    .reverse()) {
    if (isIP(address) === 0) return client;
    client = address;
    if (!isTrusted(address)) return client;
  }
  return client;
}

function lastOf(list: string): string {
  return list.split(",").at(-1)?.trim() ?? list;
}
