import "server-only";
import { createHash } from "node:crypto";
import { db, type Tx, transaction } from "#lib/db.ts";
import { conflict, done, type Outcome } from "#lib/outcome.ts";

/** How a sender names a sending, so that sending it twice does it once. */
export type IdempotencyKey = {
  /** Keys of one sender say nothing to another: a person's id, or "anyone". */
  readonly sender: string;
  readonly key: string;
  /** What was sent, as it was understood. */
  readonly content: unknown;
};

type Found = { readonly bodyHash: string; readonly result: string };

/**
 * Does something once: by a key that is known, with the same content, what the first sending made is given again.
 * Two at once wait for each other. To be called in the transaction of what it makes, before anything else in it.
 * @returns null when the key is known with another content
 */
export async function once(
  tx: Tx,
  named: IdempotencyKey | null,
  now: number,
  make: () => Promise<string>,
): Promise<string | null> {
  if (named === null) return make();
  const { sender, key } = named;
  const bodyHash = hashOfContent(named);
  const claimed = await tx.$executeRaw`
    INSERT INTO "IdempotencyKey" ("sender", "key", "bodyHash", "result", "createdAt")
    VALUES (${sender}, ${key}, ${bodyHash}, '', ${new Date(now)}) ON CONFLICT DO NOTHING`;
  if (claimed === 0) {
    const [found] = await tx.$queryRaw<Found[]>`
      SELECT "bodyHash", "result" FROM "IdempotencyKey" WHERE "sender" = ${sender} AND "key" = ${key}`;
    return found?.bodyHash === bodyHash ? found.result : null;
  }
  const result = await make();
  await tx.$executeRaw`
    UPDATE "IdempotencyKey" SET "result" = ${result} WHERE "sender" = ${sender} AND "key" = ${key}`;
  return result;
}

/** What was made of this content by this key; null: nothing. To be told to whoever knows the key alone. Cost: one query. */
export async function madeOfSame(named: IdempotencyKey): Promise<string | null> {
  const { sender, key } = named;
  const row = await db().idempotencyKey.findUnique({
    where: { sender_key: { sender, key } },
    select: { bodyHash: true, result: true },
  });
  return row?.bodyHash === hashOfContent(named) ? row.result || null : null;
}

function hashOfContent({ content }: IdempotencyKey): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("base64url");
}

type Made = { readonly id: string };

/** As `once`, in a transaction of its own, for work that may be refused: a refusal undoes it, and uses up no key. */
export async function transactionOnce<Current>(
  named: IdempotencyKey | null,
  now: number,
  work: (tx: Tx) => Promise<Outcome<Made, Current>>,
): Promise<Outcome<Made, Current>> {
  const undone = new Error("refused");
  let outcome: Outcome<Made, Current> | undefined;
  try {
    const id = await transaction((tx) =>
      once(tx, named, now, async () => {
        outcome = await work(tx);
        if (outcome.ok) return outcome.value.id;
        throw undone;
      }),
    );
    return id === null ? conflict("key_reused") : done({ id });
  } catch (error) {
    if (error === undone && outcome) return outcome;
    throw error;
  }
}
