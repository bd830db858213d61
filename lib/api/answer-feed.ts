import "server-only";
import { type InForce, snapshot } from "#lib/catalogue/snapshot.ts";
import { environment } from "#lib/env.ts";
import type { Words } from "#lib/i18n/es.ts";
import { isLanguage } from "#lib/i18n/language.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { startOfNextDate } from "#lib/schedule/zone.ts";
import { problem } from "./problem.ts";
import { answerFile, busy, guarded, readableAnywhere } from "./respond.ts";

type Feed = {
  readonly contentType: string;
  readonly name: string;
  readonly body: (revision: InForce["revision"], edge: { now: number; words: Words; publicUrl: string }) => string;
};

/**
 * A feed made of the catalogue in force at `now` (epoch ms), in the language of its address. It holds until the next
 * revision, or until midnight where the desk is: what is said of months and years changes then.
 */
export function answerFeed(request: Request, language: string, now: number, feed: Feed): Promise<Response> {
  return guarded(request, async () => {
    if (!isLanguage(language)) return readableAnywhere(problem(request, 404));
    const known = await snapshot();
    const inForce = await known.inForce(now);
    if (!inForce) return readableAnywhere(busy(request));
    const { revision, supersededAt } = inForce;
    const holdsUntil = Math.min(startOfNextDate(revision.zone, now), supersededAt ?? Number.POSITIVE_INFINITY);
    return answerFile(
      request,
      feed.body(revision, { now, words: wordsIn(language), publicUrl: environment().publicUrl }),
      feed,
      { holdsMs: holdsUntil - now, unconfirmedMs: known.unconfirmedFor(now) },
    );
  });
}
