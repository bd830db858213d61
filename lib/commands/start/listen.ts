import { createServer } from "node:net";
import { Refusal } from "#lib/refusal.ts";

/**
 * The addresses to listen on for a host. `localhost` is both of the machine's loopback addresses: which of them a
 * browser or a monitor takes differs from machine to machine.
 */
export function addressesOf(host: string): string[] {
  return host === "localhost" ? ["127.0.0.1", "::1"] : [host];
}

/** What keeps us from listening; null for nothing. An address that this machine does not have is nothing for `localhost`. */
export async function listeningTrouble(host: string, port: number): Promise<"taken" | Refusal | null> {
  for (const address of addressesOf(host)) {
    const code = await tryListening(address, port);
    if (code === "EADDRINUSE") return "taken";
    if (code !== null && !isMissingLoopback(host, address, code)) return listeningRefusal(host, port, code);
  }
  return null;
}

/** True for the IPv6 loopback of a machine that has no IPv6. */
export function isMissingLoopback(host: string, address: string, code: string): boolean {
  return host === "localhost" && address === "::1" && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT");
}

function listeningRefusal(host: string, port: number, code: string): Refusal {
  if (code === "EACCES") {
    return new Refusal(
      `Port ${port} is reserved for the administrator of this machine. Choose one from 1024 on, for example: PORT=3000 npm start`,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
    return new Refusal(
      `HOST=${host} is no address of this machine. Use localhost, or 0.0.0.0 for all of its addresses.`,
    );
  }
  return new Refusal(`The desk cannot listen on ${host}, port ${port}: ${code}.`);
}

function tryListening(address: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.on("error", (error) => resolve("code" in error ? String(error.code) : error.message));
    server.listen({ host: address, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}
