import { SOON_MINUTES } from "#components/support/answer-words.ts";
import type { IconName } from "#components/ui/icon.tsx";
import type { Tone } from "#components/ui/state.tsx";
import type { DeskWords } from "#lib/i18n/desk/es.ts";
import { endFrom, minutesUntil, momentFrom } from "#lib/i18n/moment-from.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";
import type { Closures } from "./desk-frame.ts";

type Said = { readonly tone: Tone; readonly icon: IconName; readonly state: string; readonly until: string };

/** @param now epoch milliseconds, before the end of what is known */
export function openNowWords(
  { gaps, until }: Closures,
  { zone, now, words }: { readonly zone: ZoneRules; readonly now: number; readonly words: DeskWords },
): Said {
  const said = words.openNow;
  const gap = gaps.find(({ to }) => now < to);
  if (!gap) return { tone: "open", icon: "circle-check", state: said.open, until: said.allDay };
  if (gap.from <= now)
    return {
      tone: "closed",
      icon: "moon",
      state: said.closed,
      // A stretch that ends where knowing ends is not known to end there.
      until: gap.to === until ? "" : said.opens(momentFrom(zone, now, gap.to)),
    };
  const left = minutesUntil(now, gap.from);
  if (left <= SOON_MINUTES) return { tone: "soon", icon: "clock-alert", state: said.closesIn(left), until: "" };
  return { tone: "open", icon: "circle-check", state: said.open, until: said.until(endFrom(zone, now, gap.from)) };
}
