import "server-only";
import { z } from "zod";
import { changeDraft } from "#lib/catalogue/edit-draft.ts";
import type { Owner } from "#lib/catalogue/facts.ts";
import { scheduleSchema } from "#lib/catalogue/hours.ts";
import { channelSchema, tierSchema } from "#lib/catalogue/schema.ts";
import {
  type SpecialDate,
  type SpecialDateEdit,
  specialDatesOf,
  withSpecialDate,
} from "#lib/catalogue/special-dates.ts";
import type { Actor } from "#lib/people/actor.ts";

/** As many as a catalogue has channels and tiers. */
const OWNERS_MAX = 503;

const ownerSchema = z.union([
  z.strictObject({ channel: channelSchema.shape.slug }),
  z.strictObject({ tier: tierSchema.shape.level }),
]);

/** A special date as a form gives it: its hours, and at least one channel or tier that has them. */
export const specialDateSchema = z.strictObject({
  hours: scheduleSchema.shape.exceptions.element,
  owners: z.array(ownerSchema).min(1).max(OWNERS_MAX),
});

export type SpecialDateRefusal =
  /** What was to be changed is not there any more as it was on the screen; `now` is what stands for those dates. */
  | { readonly kind: "date_changed"; readonly now: readonly SpecialDate[] }
  /** These have other hours for the very same dates. */
  | { readonly kind: "date_taken"; readonly owners: readonly Owner[] }
  /** These are not there any more, or publish no hours. */
  | { readonly kind: "no_hours"; readonly owners: readonly Owner[] };

/** Adds, changes or takes away a special date of the draft with all that have it at once, or with none. */
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
      const { why, owners } = result;
      if (why === "duplicate") return { ok: false, refused: { kind: "date_taken", owners } };
      if (why === "no_hours") return { ok: false, refused: { kind: "no_hours", owners } };
      const { from, to } = edit.before?.hours ?? {};
      const stands = specialDatesOf(current).filter(({ hours }) => hours.from === from && hours.to === to);
      return { ok: false, refused: { kind: "date_changed", now: stands } };
    },
  });
}
