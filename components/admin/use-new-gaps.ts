import { useEffect, useRef, useState } from "react";
import type { EditedSchedule } from "#lib/routing/edit-gaps.ts";
import type { NewGap } from "#lib/routing/new-gaps.ts";
import type { GapsAnswer, GapsQuestion } from "./gaps-worker.ts";

/** What is asked, in order: what follows from an older edit is not worth showing. */
type Asked = { readonly ground: string; readonly edit: EditedSchedule };
type Answered = Asked & { readonly gaps: readonly NewGap[] };

export type NewGapsKnown = {
  /** Those of the last edit that was answered; null: none yet, or it cannot be known. */
  readonly gaps: readonly NewGap[] | null;
  /** Whether the edit that is on the screen is not answered yet. */
  readonly isWorking: boolean;
};

/**
 * What an edit would leave without a channel, worked out beside the page; while one edit is worked out, the newest of
 * those that come meanwhile waits, and the answer to an older one is dropped.
 * @param ground `EditGround` as JSON
 * @param edit null: hours that cannot be; nothing is asked. The same object for the same hours
 */
export function useNewGaps(ground: string, edit: EditedSchedule | null): NewGapsKnown {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [isBroken, setBroken] = useState(false);
  const ask = useRef<(asked: Asked) => void>(() => {});

  useEffect(() => {
    const worker = new Worker(new URL("./gaps-worker.ts", import.meta.url), { type: "module" });
    const send = (question: GapsQuestion) => worker.postMessage(question);
    let underWay: Asked | null = null;
    let waiting: Asked | null = null;
    let given: string | null = null;
    ask.current = (asked) => {
      if (underWay) {
        waiting = asked;
        return;
      }
      if (asked.ground !== given) send({ ground: asked.ground });
      given = asked.ground;
      underWay = asked;
      send({ edit: asked.edit });
    };
    worker.onmessage = ({ data: { gaps } }: MessageEvent<GapsAnswer>) => {
      const [done, next] = [underWay, waiting];
      underWay = null;
      waiting = null;
      if (next) ask.current(next);
      else if (done) setAnswered({ ...done, gaps });
    };
    // Where it does not run, the comparison before publishing says it.
    worker.onerror = () => setBroken(true);
    return () => worker.terminate();
  }, []);

  useEffect(() => {
    if (edit) ask.current({ ground, edit });
  }, [ground, edit]);

  return {
    gaps: isBroken ? null : (answered?.gaps ?? null),
    isWorking: !isBroken && edit !== null && (answered?.edit !== edit || answered.ground !== ground),
  };
}
