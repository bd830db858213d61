import "server-only";
import { deskZone } from "#lib/catalogue/desk-zone.ts";
import { draftComparison } from "#lib/catalogue/draft-comparison.ts";
import { publishDraft } from "#lib/catalogue/publish-draft.ts";
import { type PublishView, publishView } from "#lib/catalogue/publish-view.ts";
import { settleDraft } from "#lib/catalogue/settle-draft.ts";
import type { PublishSaid } from "#lib/i18n/admin/publish-es.ts";
import { publishSaidIn } from "#lib/i18n/admin/publish-words.ts";
import type { Language } from "#lib/i18n/language.ts";
import type { Actor } from "#lib/people/actor.ts";
import {
  type PublicationField,
  type ReadPublication,
  readPublication,
  type TypedPublication,
} from "./publication-form.ts";

/** What the page for publishing shows after something was asked of it. */
export type PublishAnswer = {
  /** Null: there is no draft any more. */
  readonly view: PublishView | null;
  readonly typed: TypedPublication;
  /** Why nothing was published, by field and as a whole. */
  readonly fields: Readonly<Partial<Record<PublicationField, string>>>;
  readonly trouble: string | null;
  /** What was chosen and was done, or was not because others were there first; null: nothing was chosen. */
  readonly settled: { readonly isDone: boolean; readonly text: string } | null;
  /** Whether it was sent after the session had ended: nothing was done, and the page shows what it showed. */
  readonly isSignedOut: boolean;
};

type Asked = { readonly actor: Actor; readonly language: Language; readonly now: number; readonly form: FormData };

/**
 * Does what the form for publishing asks: compares, settles the draft with what came into force, or publishes what was
 * compared.
 * @returns `published`: the number of the revision; else what to show, with everything that was typed and confirmed
 */
export async function askPublication({
  actor,
  language,
  now,
  form,
}: Asked): Promise<{ readonly published: number } | PublishAnswer> {
  const read = readPublication(form, await deskZone(now), now);
  const { typed, effectiveFrom, asks } = read;
  const { trouble: words, settled } = publishSaidIn(language);
  const fields = asks === "publish" ? read.troubles : { ...read.troubles, note: undefined };
  const said = Object.fromEntries(
    Object.entries(fields).flatMap(([field, trouble]) => (trouble === undefined ? [] : [[field, words[trouble]]])),
  );
  const show = async (trouble: string | null): Promise<PublishAnswer> => {
    const view = await viewOf(actor, language, now, read);
    const gone = view === null ? words.gone : trouble;
    return { view, typed, fields: said, trouble: gone, settled: null, isSignedOut: false };
  };
  if (asks === "settle") {
    const answer = await show(null);
    const { choices = [] } = answer.view?.settling ?? {};
    const sides = choices.flatMap(({ id, units }) => {
      const side = typed.chosen[id];
      return side === undefined ? [] : units.map((unit) => [unit, side] as const);
    });
    const seen = { version: read.seen.version, revision: read.seen.settling };
    const outcome = await settleDraft({ actor, now, seen, sides: new Map(sides) });
    if (!outcome.ok) {
      const fields = settleTroubles(outcome.refused.kind, words);
      if (!answer.view || answer.view.settling) return { ...answer, fields };
      // Where there is nothing to choose any more, somebody else has chosen; what they did is not to be taken for it.
      const view = { ...answer.view, meanwhile: [] };
      return { ...answer, view, settled: { isDone: false, text: settled.overtaken } };
    }
    const isDraft = outcome.value.version !== null;
    // What was looked at is another draft now, and it was not a colleague who changed it.
    const view = isDraft ? await viewOf(actor, language, now, { ...read, seen: null }) : null;
    const text = isDraft ? settled.kept : settled.noneLeft;
    return { ...answer, view, trouble: null, settled: { isDone: true, text } };
  }
  if (asks === "compare" || Object.keys(said).length > 0) return show(null);
  // What was looked at is what is published: another instant may open other gaps.
  if (read.seen.at !== effectiveFrom) return show(words.otherInstant);
  if (!typed.critical) {
    const answer = await show(words.critical);
    if (answer.view?.effects?.gaps.some(({ critical }) => critical)) return answer;
  }
  const outcome = await publishDraft({
    actor,
    now,
    compared: read.seen,
    note: typed.note,
    effectiveFrom,
    acceptGaps: typed.accepted,
  });
  if (outcome.ok) return { published: outcome.value.revision };
  switch (outcome.refused.kind) {
    case "gaps": {
      const missing = new Set(outcome.refused.gaps.map(({ id }) => id));
      const answer = await show(null);
      const letters = (answer.view?.effects?.gaps ?? [])
        .filter(({ id }) => missing.has(id))
        .map(({ letter }) => letter);
      return { ...answer, trouble: answer.view === null ? words.gone : words.gaps(letters) };
    }
    case "draft_changed":
      return show(null);
    case "base_changed":
      // What was published says so by itself.
      return show(outcome.refused.next === read.seen.next ? words.base(outcome.refused.base) : null);
    case "draft_clash":
    case "clash":
      return show(words.clash);
    default:
      return show(words.failed);
  }
}

function settleTroubles(kind: string, { choice, settle }: PublishSaid["trouble"]): PublishAnswer["fields"] {
  switch (kind) {
    case "not_chosen":
      return { choice, settle: settle[kind] };
    case "not_together":
    case "changed_meanwhile":
      return { settle: settle[kind] };
    default:
      return { settle: settle.failed };
  }
}

/** What is answered to who is not signed in any more. */
export async function signedOutPublication(form: FormData, now: number): Promise<PublishAnswer> {
  const { typed } = readPublication(form, await deskZone(now), now);
  return { view: null, typed, fields: {}, trouble: null, settled: null, isSignedOut: true };
}

/** The page as it is first shown. */
export async function firstPublication({ actor, language, now }: Omit<Asked, "form">): Promise<PublishView | null> {
  const nothing = { effectiveFrom: null, typed: { when: "now" as const }, week: null, seen: null };
  return viewOf(actor, language, now, nothing);
}

type Wanted = Pick<ReadPublication, "effectiveFrom" | "week"> & {
  readonly typed: Pick<TypedPublication, "when">;
  readonly seen: ReadPublication["seen"] | null;
};

async function viewOf(actor: Actor, language: Language, now: number, asked: Wanted): Promise<PublishView | null> {
  const { effectiveFrom, week, seen } = asked;
  const comparison = await draftComparison({ actor, now, effectiveFrom, week });
  if (!comparison.ok || comparison.value === null) return null;
  return publishView(comparison.value, { language, now, isNow: effectiveFrom === null, seen });
}
