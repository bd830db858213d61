import "server-only";
import { changeDraft } from "#lib/catalogue/edit-draft.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { noticeWordsIn } from "#lib/i18n/admin/notices.ts";
import type { Actor } from "#lib/people/actor.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { type AskedPart, askPart } from "./ask-part.ts";
import { type ClockNote, readNotice } from "./notice-form.ts";
import { type Notice, withNotice } from "./notice-rows.ts";

type By = { readonly actor: Actor; readonly now: number };

/**
 * Saves the form of a notice into the draft. As `askPart`.
 * @returns with `saved`, what the clock does at its start and its end
 */
export async function askNotice(asked: AskedPart) {
  const { now, language } = asked;
  const { desk } = (await editedCatalogue(now)).content;
  const zone = zoneRules(desk.timeZone);
  let clock: readonly ClockNote[] = [];
  const answer = await askPart({
    ...asked,
    read: (values, before) => {
      const read = readNotice(values, before, noticeWordsIn(language).trouble, { zone, language, now });
      clock = read.clock;
      return read;
    },
  });
  return "saved" in answer ? { ...answer, clock } : answer;
}

/**
 * Takes a notice of the draft away, puts one back, or has it be again what it was.
 * @param given.is as the draft has it; null: it has none
 * @param given.was what is to stand in its place; null: nothing
 * @returns refused as `not_found` where the draft does not have it so any more
 */
export async function putNotice({
  actor,
  now,
  is,
  was,
}: By & { readonly is: Notice | null; readonly was: Notice | null }) {
  const { base } = await editedCatalogue(now);
  return changeDraft<{ readonly kind: "not_found" }>({
    actor,
    now,
    change: (current) => {
      const mine = withNotice(current, { is, was }, base.notices);
      return mine ? { ok: true, base: current, mine } : { ok: false, refused: { kind: "not_found" } };
    },
  });
}
