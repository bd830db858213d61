import "server-only";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import type { CatalogueContent, Tier } from "#lib/catalogue/schema.ts";
import { formText } from "#lib/form-text.ts";
import { hoursWordsIn } from "#lib/i18n/admin/hours.ts";
import type { Language } from "#lib/i18n/language.ts";
import { ruleWords } from "#lib/i18n/refusals.ts";
import { type AskedPart, askPart, askWithout, changedForm, partBefore } from "./ask-part.ts";
import {
  contactCount,
  contactFieldNames,
  contactsOfFields,
  contactValues,
  readContactChange,
} from "./contact-fields.ts";
import { homeCountry } from "./dialable.ts";
import { type FieldValues, fieldInEachLanguage, valuesInEachLanguage } from "./field-values.ts";
import type { PartAnswer } from "./part-form.ts";
import { scheduleOfFields, scheduleValues } from "./week-fields.ts";

/** The fields of a tier; of one that is not there yet: a telephone, and hours that are not published. */
export function tierValues(tier: Tier | null, content: CatalogueContent, language: Language): FieldValues {
  if (tier === null) return { "/contacts/0/kind": ["phone"], ...scheduleValues(null, String) };
  return {
    ...valuesInEachLanguage("/name", tier.name),
    ...contactValues(tier.contacts, homeCountry(content)),
    ...scheduleValues(tier.schedule, hoursWordsIn(language).time),
  };
}

/**
 * Saves the form of a tier into the draft, changes the form as one of its buttons asks, or takes the tier away.
 * @returns `saved`, or the form to be shown again
 */
export async function askTier(asked: AskedPart): Promise<{ readonly saved: number } | PartAnswer> {
  const { language, now, form } = asked;
  const wanted = formText(form, "do");
  const change = readContactChange(wanted);
  if (change !== null) return changedForm(form, change);
  const before = partBefore(form);
  if (before.part !== "tier") throw new Error(`the form of a tier shows a ${before.part}`);
  const { level, value: was } = before;
  if (wanted === "drop") {
    const answer = await askWithout(asked);
    return "saved" in answer ? { saved: level } : answer;
  }
  const home = homeCountry((await editedCatalogue(now)).content);
  const words = hoursWordsIn(language).form.troubles;
  const answer = await askPart({
    ...asked,
    read: (values) => {
      const { contacts, troubles } = contactsOfFields(values, home);
      const hours = scheduleOfFields(values, was?.schedule ?? null);
      return {
        part: {
          part: "tier",
          level,
          value: { level, name: fieldInEachLanguage(values, "/name"), contacts, schedule: hours.schedule },
        },
        fields: [...Object.keys(values), "/contacts", ...contactFieldNames(contactCount(values))],
        troubles: Object.fromEntries([
          ...troubles.map(({ field, rule }) => [field, ruleWords(rule, language)]),
          ...hours.troubles.map(({ field, trouble }) => [field, words[trouble]]),
        ]),
      };
    },
  });
  return "saved" in answer ? { saved: level } : answer;
}
