import "server-only";
import type { AuditEvent } from "#lib/audit/audit-event.ts";
import { type DraftPart, draftPartSchema, withPart } from "#lib/catalogue/draft-part.ts";
import { editDraft } from "#lib/catalogue/edit-draft.ts";
import type { CatalogueContent } from "#lib/catalogue/schema.ts";
import { shown } from "#lib/catalogue/shown-changes.ts";
import { tellChanges } from "#lib/catalogue/tell-changes.ts";
import { formText } from "#lib/form-text.ts";
import { partWordsIn } from "#lib/i18n/admin/parts.ts";
import type { Language } from "#lib/i18n/language.ts";
import { refusalWords } from "#lib/i18n/refusals.ts";
import type { Actor } from "#lib/people/actor.ts";
import { yearOf } from "#lib/schedule/local-date.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { type ContactChange, withContactChange } from "./contact-fields.ts";
import { type FieldTroubles, type FieldValues, readFieldValues, troublesByField } from "./field-values.ts";
import { type PartAnswer, UNTROUBLED } from "./part-form.ts";

/** What a form says of a part of the catalogue, to be read by its schema. */
export type ReadFields = {
  /** As `draftPartSchema` takes it, if nothing is wrong. */
  readonly part: unknown;
  /** The names of all fields of the form: what the schema refuses is told at them. */
  readonly fields: readonly string[];
  /** What is wrong that the schema cannot know. */
  readonly troubles: FieldTroubles;
  /** What the audit log is told; left out: what changed. */
  readonly audit?: readonly AuditEvent[];
};

/** A form that is sent: by whom, in which language they are answered, when (epoch ms), and what it holds. */
export type AskedPart = {
  readonly actor: Actor;
  readonly language: Language;
  readonly now: number;
  readonly form: FormData;
};

/**
 * Saves the form of a part of the catalogue into the draft.
 * @param given.read what the fields say of the part, which was on the screen as `before`
 * @returns `saved`, or the form again with all that was typed and why it was not saved
 * @throws as `partBefore`
 */
export async function askPart({
  actor,
  language,
  now,
  form,
  read,
}: AskedPart & {
  readonly read: (values: FieldValues, before: DraftPart) => ReadFields;
}): Promise<{ readonly saved: DraftPart } | PartAnswer> {
  const words = partWordsIn(language).said;
  const before = partBefore(form);
  const values = readFieldValues(form);
  const { part, fields, troubles, audit } = read(values, before);
  const parsed = draftPartSchema.safeParse(part, { error: refusalWords(language) });
  const refuse = (why: Partial<PartAnswer>): PartAnswer => ({ before, values, ...UNTROUBLED, ...why });
  // What is known of a field beside its schema says more of it.
  const wrong = { ...troublesByField(insideValue(parsed.error?.issues ?? []), fields), ...troubles };
  if (!parsed.success || Object.keys(wrong).length > 0)
    return refuse({ troubles: wrong, text: wrong[""] ?? words.wrong });
  const outcome = await editDraft({ actor, now, before, after: parsed.data, audit });
  if (outcome.ok) return { saved: parsed.data };
  if (outcome.refused.kind !== "changed_meanwhile") return refuse({ text: words.failed });
  const { content } = outcome.refused;
  return refuse({
    before: partOf(content, before),
    text: words.clash,
    theirs: shown(
      tellChanges({ before: withPart(content, before), after: content, language, ...year(content, now) }),
      null,
    ),
  });
}

/** Takes what a form shows, a channel or a tier, out of the draft; its fields are not read. As `askPart`. */
export function askWithout(asked: AskedPart): Promise<{ readonly saved: DraftPart } | PartAnswer> {
  return askPart({
    ...asked,
    read: (_values, before) => ({ part: { ...before, value: null }, fields: [], troubles: {} }),
  });
}

/** A form changed as one of its buttons asks: nothing is saved, all that was typed stays. */
export function changedForm(form: FormData, change: ContactChange): PartAnswer {
  const { values, focus } = withContactChange(readFieldValues(form), change);
  return { before: partBefore(form), values, ...UNTROUBLED, focus };
}

/**
 * The part that a form says it shows.
 * @throws when it says none that was ever shown: nobody can cause that by typing
 */
export function partBefore(form: FormData): DraftPart {
  return draftPartSchema.parse(JSON.parse(formText(form, "before")));
}

/** The same part as it is in a catalogue. */
function partOf(content: CatalogueContent, part: DraftPart): DraftPart {
  switch (part.part) {
    case "desk":
      return { part: "desk", value: content.desk };
    case "holidays":
      return { part: "holidays", value: content.holidays };
    case "notices":
      return { part: "notices", value: content.notices };
    case "order":
      return { part: "order", value: content.channels.map(({ slug }) => slug) };
    case "channel":
      return { ...part, value: content.channels.find(({ slug }) => slug === part.slug) ?? null };
    case "tier":
      return { ...part, value: content.tiers.find(({ level }) => level === part.level) ?? null };
  }
}

function insideValue<Issue extends { path: PropertyKey[] }>(issues: readonly Issue[]): Issue[] {
  return issues.map((issue) => ({ ...issue, path: issue.path[0] === "value" ? issue.path.slice(1) : issue.path }));
}

function year({ desk }: CatalogueContent, now: number): { readonly thisYear: number } {
  return { thisYear: yearOf(wallTimeAt(zoneRules(desk.timeZone), now).date) };
}
