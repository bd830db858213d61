"use client";

import { State } from "#components/ui/state.tsx";
import { useDesk } from "./desk-context.ts";
import { openNowWords } from "./open-now-words.ts";

/** What customers find now: whether the desk is open, and until when. */
export function OpenNow() {
  const { words, frame, now } = useDesk();
  const { tone, icon, state, until } = openNowWords(frame.closures, { zone: frame.zone, now, words });
  return (
    <p className="open-now">
      <State tone={tone} icon={icon}>
        {state}
      </State>{" "}
      <span>{until}</span>
    </p>
  );
}
