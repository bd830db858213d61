import "server-only";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { SECURITY_HEADERS } from "#lib/security-headers.ts";
import { answerCall } from "./calls.ts";

const compressed = promisify(gzip);
/** Below this, compressing costs more than it saves: the answer fits into one packet as it is. */
const COMPRESSED_FROM_BYTES = 1_024;

/**
 * Answers a call at Node's own server, without Next, which costs several times what the answer itself does. As there,
 * long answers are compressed for who takes gzip (RFC 9110, section 12.5.3), and all carry the security headers.
 * To be asked only for what `isCall`.
 */
export async function serveCall(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(incoming.headersDistinct))
    for (const value of values) headers.append(name, value);
  // Nothing is read of the origin; it makes the path an address.
  const request = new Request(new URL(incoming.url ?? "/", "http://localhost"), {
    method: incoming.method ?? "GET",
    headers,
  });
  const response = await answerCall(request);
  const said: Record<string, string> = { ...SECURITY_HEADERS, ...Object.fromEntries(response.headers) };
  let body = Buffer.from(await response.text());
  // What says that nothing has changed varies as what it stands for (RFC 9110, section 15.4.5), whose length it does not know.
  if (body.length >= COMPRESSED_FROM_BYTES || response.status === 304) {
    said.vary = said.vary === undefined ? "Accept-Encoding" : `${said.vary}, Accept-Encoding`;
    if (body.length > 0 && takesGzip(request.headers.get("accept-encoding") ?? "")) {
      said["content-encoding"] = "gzip";
      body = await compressed(body);
    }
  }
  // RFC 9110, section 8.6: what has no content by its status says no length.
  if (response.body !== null) said["content-length"] = String(body.length);
  outgoing.writeHead(response.status, said);
  outgoing.end(request.method === "HEAD" ? undefined : body);
}

function takesGzip(acceptEncoding: string): boolean {
  const coding = acceptEncoding
    .split(",")
    .map((each) => each.split(";").map((part) => part.trim().toLowerCase()))
    .find(([name]) => name === "gzip");
  return coding !== undefined && Number(coding[1]?.replace("q=", "") ?? 1) > 0;
}
