import "server-only";
import { db } from "#lib/db.ts";

export type Limit = {
  /** What is limited, and whose: "opening 203.0.113.7". */
  readonly key: string;
  readonly most: number;
  readonly windowMs: number;
};

/**
 * Counts one more, and says after how many seconds it may be tried again; null: it is within the limit.
 * Fixed windows, kept by the database for all processes. Cost: one statement.
 */
export async function throttle({ key, most, windowMs }: Limit, now: number): Promise<number | null> {
  const at = new Date(now);
  const over = new Date(now - windowMs);
  const [row] = await db().$queryRaw<{ count: number; startedAt: Date }[]>`
    INSERT INTO "Throttle" ("key", "startedAt", "count") VALUES (${key}, ${at}, 1)
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN "Throttle"."startedAt" <= ${over} THEN 1 ELSE "Throttle"."count" + 1 END,
      "startedAt" = CASE WHEN "Throttle"."startedAt" <= ${over} THEN ${at} ELSE "Throttle"."startedAt" END
    RETURNING "count", "startedAt"`;
  if (!row || row.count <= most) return null;
  return Math.max(1, Math.ceil((row.startedAt.getTime() + windowMs - now) / 1_000));
}
