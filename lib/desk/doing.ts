import "server-only";
import type { z } from "zod";
import { readClock } from "#lib/clock.ts";
import { type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";

/**
 * Has a use case done for whoever asks (null: nobody who is signed in), with what a browser sent and a schema lets
 * through. Who is not signed in any more is told so, and keeps what they typed.
 */
export async function doing<Schema extends z.ZodType<object>, Value, Current>(
  actor: Actor | null,
  schema: Schema,
  given: unknown,
  deed: (given: z.output<Schema> & { readonly actor: Actor; readonly now: number }) => Promise<Outcome<Value, Current>>,
): Promise<Outcome<Value, Current>> {
  if (actor === null) return refused({ kind: "not_signed_in" });
  const parsed = schema.safeParse(given);
  if (!parsed.success) return refused({ kind: "invalid", fields: parsed.error.issues.map(fieldOf) });
  return deed({ ...parsed.data, actor, now: readClock() });
}

function fieldOf(issue: z.core.$ZodIssue) {
  const rule: unknown = issue.code === "custom" ? issue.params?.rule : undefined;
  const path = issue.path.filter((part) => typeof part !== "symbol");
  if (typeof rule === "string") return { path, rule };
  return { path, rule: issue.code === "too_big" && issue.origin === "array" ? "too_many" : issue.code };
}
