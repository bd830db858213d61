import { type EditedSchedule, type EditGround, gapsOfEdits } from "#lib/routing/edit-gaps.ts";
import type { NewGap } from "#lib/routing/new-gaps.ts";

// Runs beside the page: a year of coverage is worked out while an hour is drawn, and the pointer is never waited for.

export type GapsQuestion =
  /** What edits are made on from now on, as JSON: here it costs the page nothing to read it. */
  { readonly ground: string } | { readonly edit: EditedSchedule };
export type GapsAnswer = { readonly gaps: readonly NewGap[] };

let gapsOf: ReturnType<typeof gapsOfEdits> | null = null;

self.onmessage = ({ data }: MessageEvent<GapsQuestion>) => {
  if ("ground" in data) {
    const ground: EditGround = JSON.parse(data.ground);
    gapsOf = gapsOfEdits(ground);
  } else if (gapsOf) self.postMessage({ gaps: gapsOf(data.edit) } satisfies GapsAnswer);
};
