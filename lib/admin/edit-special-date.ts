import "server-only";
import { z } from "zod";
import { changeDraft } from "#lib/catalogue/edit-draft.ts";
import { scheduleSchema } from "#lib/catalogue/hours.ts";
import { channelSchema } from "#lib/catalogue/schema.ts";
import {
  type SpecialDate,
  type SpecialDateEdit,
  specialDatesOf,
  withSpecialDate,
} from "#lib/catalogue/special-dates.ts";
import type { Actor } from "#lib/people/actor.ts";

const CHANNELS_MAX = 500;

/** A special date as a form gives it: its hours, and at least one channel that has them. */
export const specialDateSchema = z.strictObject({
  hours: scheduleSchema.shape.exceptions.element,
  slugs: z.array(channelSchema.shape.slug).min(1).max(CHANNELS_MAX),
});

export type SpecialDateRefusal =
  /** What was to be changed is not there any more as it was on the screen; `now` is what stands for those dates. */
  | { readonly kind: "date_changed"; readonly now: readonly SpecialDate[] }
  /** These channels have other hours for the very same dates. */
  | { readonly kind: "date_taken"; readonly slugs: readonly string[] };

/** Adds, changes or takes away a special date of the draft in all its channels at once, or in none. */
export async function editSpecialDate({
  actor,
  now,
  edit,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly edit: SpecialDateEdit;
}) {
  return changeDraft<SpecialDateRefusal>({
    actor,
    now,
    change: (current) => {
      const result = withSpecialDate(current, edit);
      if (result.ok) return { ok: true, base: current, mine: result.content };
      if (result.why === "duplicate") return { ok: false, refused: { kind: "date_taken", slugs: result.slugs } };
      const { from, to } = edit.before?.hours ?? {};
      const stands = specialDatesOf(current).filter(({ hours }) => hours.from === from && hours.to === to);
      return { ok: false, refused: { kind: "date_changed", now: stands } };
    },
  });
}
