import "server-only";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { formText } from "#lib/form-text.ts";
import { channelsWordsIn } from "#lib/i18n/admin/channels.ts";
import { ruleWords } from "#lib/i18n/refusals.ts";
import { type AskedPart, askPart, askWithout, changedForm, partBefore } from "./ask-part.ts";
import { channelOfFields } from "./channel-fields.ts";
import { readContactChange } from "./contact-fields.ts";
import { homeCountry } from "./dialable.ts";
import { type FieldValues, fieldText } from "./field-values.ts";
import { madeSlug } from "./made-slug.ts";
import type { PartAnswer } from "./part-form.ts";

/**
 * Saves the form of a channel into the draft, changes the form as one of its buttons asks, or takes a channel that only
 * the draft has out of it.
 * @returns `saved`: the channel's slug, and whether it was not there before; or the form to be shown again
 */
export async function askChannel(
  asked: AskedPart,
): Promise<{ readonly saved: string; readonly isNew: boolean } | PartAnswer> {
  const { language, now, form } = asked;
  const wanted = formText(form, "do");
  const change = readContactChange(wanted);
  if (change !== null) return changedForm(form, change);
  const before = partBefore(form);
  if (before.part !== "channel") throw new Error(`the form of a channel shows a ${before.part}`);
  const was = before.value;
  if (wanted === "drop" && was !== null) {
    const answer = await askWithout(asked);
    return "saved" in answer ? { saved: was.slug, isNew: false } : answer;
  }
  const { content } = await editedCatalogue(now);
  const home = homeCountry(content);
  const answer = await askPart({
    ...asked,
    read: (values) => {
      const { channel, fields, troubles } = channelOfFields(withSlug(values, content.channels), was, home);
      const isTaken = was === null && content.channels.some(({ slug }) => slug === channel.slug);
      return {
        part: { part: "channel", slug: channel.slug, value: channel },
        fields,
        troubles: {
          ...Object.fromEntries(troubles.map(({ field, rule }) => [field, ruleWords(rule, language)])),
          ...(isTaken ? { "/slug": channelsWordsIn(language).form.slugTaken } : {}),
        },
      };
    },
  });
  if (!("saved" in answer)) return answer;
  if (answer.saved.part !== "channel") throw new Error("what was saved is no channel");
  return { saved: answer.saved.slug, isNew: was === null };
}

function withSlug(values: FieldValues, channels: readonly { readonly slug: string }[]): FieldValues {
  if (fieldText(values, "/slug") !== "") return values;
  const taken = channels.map(({ slug }) => slug);
  return { ...values, "/slug": [madeSlug(fieldText(values, "/name/es"), taken)] };
}
