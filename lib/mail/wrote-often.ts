import "server-only";
import { hashOf } from "#lib/secret.ts";
import { throttle } from "#lib/throttle.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** To one recipient, so that nobody is drowned in what others ask for. */
const RECIPIENT_MOST = [
  { name: "short", most: 1, windowMs: 10 * MINUTE_MS },
  { name: "day", most: 5, windowMs: DAY_MS },
] as const;
/** To all of them together. */
const ALL_MOST = { most: 300, windowMs: 60 * MINUTE_MS };

/**
 * Whether nothing more may be written to an address that somebody typed, whatever it is about and whoever asks; if it
 * may, it counts as written. What is not written is not counted: whoever asks on and on still gets one a while.
 */
export async function wroteOftenTo(recipient: string, now: number): Promise<boolean> {
  const whose = hashOf(recipient);
  for (const { name, ...limit } of RECIPIENT_MOST)
    if ((await throttle({ key: `mail ${name} ${whose}`, ...limit }, now)) !== null) return true;
  return false;
}

/** As `wroteOftenTo`, of all recipients together: for what is about to be written. */
export async function wroteOftenToAll(now: number): Promise<boolean> {
  return (await throttle({ key: "mail all", ...ALL_MOST }, now)) !== null;
}
