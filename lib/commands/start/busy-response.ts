import { type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from "node:http";
import { RETRY_AFTER_SECONDS } from "#lib/outage.ts";

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/**
 * An answer that is never a 500. Next answers so whatever it could not do, an outage before all; what it says of it
 * stays, under the status that says that nothing was lost and when to ask again (RFC 9110, section 15.6.4).
 */
export class BusyResponse extends ServerResponse {
  override writeHead(statusCode: number, statusMessage?: string | Headers, headers?: Headers): this {
    const isFailure = statusCode === 500;
    if (isFailure) this.setHeader("retry-after", RETRY_AFTER_SECONDS);
    const status = isFailure ? 503 : statusCode;
    if (typeof statusMessage === "string") return super.writeHead(status, statusMessage, headers);
    return super.writeHead(status, statusMessage ?? headers);
  }
}
