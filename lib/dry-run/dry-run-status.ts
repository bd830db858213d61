import "server-only";
import { watchingActor } from "#lib/people/session.ts";
import { dryRun } from "./dry-run.ts";
import type { GivenParameters } from "./question.ts";

/**
 * With what a dry run is answered: what cannot be read is 400; what is not there, or not for who asks, alike 404; 503
 * while there is nothing to answer from. @param given.session the id that a session's cookie carries; null: there is none
 * Cost: that of `dryRun`, and a query where there is a session.
 */
export async function dryRunStatus({
  given,
  session,
  now,
}: {
  readonly given: GivenParameters;
  readonly session: string | null;
  readonly now: number;
}): Promise<200 | 400 | 404 | 503> {
  // The page that follows is what counts as use of the session.
  const actor = session === null ? null : await watchingActor(session, now);
  const outcome = await dryRun({ given, actor, now });
  if (outcome === null) return 503;
  if (outcome.ok) return 200;
  return outcome.refused.kind === "invalid" ? 400 : 404;
}
