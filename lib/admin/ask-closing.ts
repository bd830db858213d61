import "server-only";
import { closeChannel } from "#lib/catalogue/close-channel.ts";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { channelsWordsIn } from "#lib/i18n/admin/channels.ts";
import type { Language } from "#lib/i18n/language.ts";
import type { Actor } from "#lib/people/actor.ts";
import type { ClosingField, TypedClosing } from "./closing-fields.ts";
import { readClosing } from "./closing-form.ts";

/** Why a channel was not closed, by field and as a whole, with all that was typed. */
export type ClosingAnswer = {
  readonly typed: TypedClosing;
  readonly fields: Readonly<Partial<Record<ClosingField, string>>>;
  readonly text: string | null;
  /** Whether who sent it is not signed in any more. */
  readonly isSignedOut: boolean;
};

/** The form again, with what was typed and why. */
export function refusedClosing(typed: TypedClosing, why: Partial<ClosingAnswer>): ClosingAnswer {
  return { typed, fields: {}, text: null, isSignedOut: false, ...why };
}

/**
 * Closes the channel that the form names, until when it says.
 * @returns `closed`: its slug, and whether it was open until then; or the form again
 */
export async function askClosing({
  actor,
  language,
  now,
  form,
}: {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: number;
  readonly form: FormData;
}): Promise<{ readonly closed: string; readonly wasOpen: boolean } | ClosingAnswer> {
  const words = channelsWordsIn(language).closing;
  const { typed, read } = readClosing(form, await deskZone(now), now);
  if (!read.ok)
    return refusedClosing(typed, {
      fields: Object.fromEntries(read.fields.map((field) => [field, words.troubles[field]])),
    });
  const { slug, reason, notice } = typed;
  const outcome = await closeChannel({ actor, now, slug, until: read.until, reason, notice });
  if (outcome.ok) return { closed: slug, wasOpen: outcome.value.wasOpen };
  const why = outcome.refused;
  const rule = why.kind === "invalid" ? why.fields[0]?.rule : undefined;
  switch (rule) {
    case "past":
      return refusedClosing(typed, { fields: { time: words.past } });
    case "closed_too_long":
      return refusedClosing(typed, { fields: { date: words.tooLong } });
    case "nothing_to_close":
      return refusedClosing(typed, { text: words.nothing });
    case "too_many_dates":
      return refusedClosing(typed, { text: words.noRoom });
    case "too_many_notices":
      return refusedClosing(typed, { text: words.noRoomForNotice });
    default:
      return refusedClosing(typed, { text: words.failed });
  }
}
