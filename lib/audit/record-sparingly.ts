import "server-only";
import { networkOf } from "#lib/client-address.ts";
import { db } from "#lib/db.ts";
import { throttle } from "#lib/throttle.ts";
import type { AuditEvent } from "./audit-event.ts";
import { type AuditMark, recordAudit } from "./record-audit.ts";

const MINUTE_MS = 60_000;
/** Of one address, or of one person, so that a loop leaves a trace and no more. */
const OF_ONE = { most: 20, windowMs: 15 * MINUTE_MS };
/** Of all together: some 50 MB a year, were it ever reached. */
const OF_ALL = { most: 300, windowMs: 60 * MINUTE_MS };

/**
 * Adds what anybody can cause as often as they like: so many of one origin and of all together, then once that more
 * were left out. What it tells of changed nothing, so it has a transaction of its own. Cost: a handful of statements
 */
export async function recordSparingly(
  event: Extract<AuditEvent, { kind: "sign_in_failed" | "refused" }>,
  mark: AuditMark,
): Promise<void> {
  const { by, now, address = null } = mark;
  const origin = typeof by === "string" ? networkOf(address ?? "unknown") : by.id;
  for (const { whose, most, windowMs } of [
    { whose: origin, ...OF_ONE },
    { whose: "all", ...OF_ALL },
  ]) {
    const key = `audit ${event.kind} ${whose}`;
    if ((await throttle({ key, most, windowMs }, now)) === null) continue;
    const isTold = await throttle({ key: `${key} left out`, most: 1, windowMs }, now);
    if (isTold === null) await recordAudit(db(), { kind: "left_out", of: event.kind }, mark);
    return;
  }
  await recordAudit(db(), event, mark);
}
