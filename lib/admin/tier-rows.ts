import "server-only";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import type { EditedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { ownerOf } from "#lib/catalogue/facts.ts";
import type { Language } from "#lib/i18n/language.ts";
import { hoursText, weeklyHours } from "#lib/i18n/weekly-hours.ts";
import { wordsIn } from "#lib/i18n/words.ts";

/** The levels of escalation that a desk may have. */
export const TIER_LEVELS = [1, 2, 3] as const;

/** A tier as the list shows it; `hours` null: they are not published. */
export type TierRow = {
  readonly level: number;
  readonly name: string;
  readonly contacts: readonly string[];
  readonly hours: readonly string[] | null;
  readonly draft: "same" | "new" | "edited";
};

/** The tiers of the draft, the lowest first. */
export function tierRows({ base, content }: EditedCatalogue, language: Language): readonly TierRow[] {
  const changed = new Set(
    changesBetween(base, content).flatMap(({ place }) => {
      const owner = ownerOf(place);
      return owner && "tier" in owner ? [owner.tier] : [];
    }),
  );
  const isNew = (level: number) => base.tiers.every((one) => one.level !== level);
  return content.tiers
    .toSorted((a, b) => a.level - b.level)
    .map(({ level, name, contacts, schedule }) => ({
      level,
      name: name[language],
      contacts: contacts.map((contact) =>
        contact.kind === "phone" && contact.extensions.length > 0
          ? `${contact.published} · ${contact.extensions.join(", ")}`
          : contact.published,
      ),
      hours:
        schedule &&
        weeklyHours(schedule.weekly, wordsIn(language)).map((line) => hoursText(line, line.hours.join(", "), ": ")),
      draft: isNew(level) ? "new" : changed.has(level) ? "edited" : "same",
    }));
}
