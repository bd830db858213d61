import { changeWordsIn } from "#lib/i18n/admin/change-words.ts";
import type { ChangeWords } from "#lib/i18n/admin/changes-es.ts";
import { LANGUAGES, type Language, type Localized } from "#lib/i18n/language.ts";
import { WEEKDAYS } from "#lib/schedule/schedule.ts";
import type { Contact } from "./contact.ts";
import { byOpening, contactValue } from "./facts.ts";
import type { ScheduleText } from "./hours.ts";
import type { CatalogueContent, Channel, Tier } from "./schema.ts";

/** What a catalogue says, in lines of one language. Dates are told without their year where it is `thisYear`. */
export class CatalogueLines {
  readonly #language: Language;
  readonly #thisYear: number;
  readonly #words: ChangeWords;

  constructor(language: Language, thisYear: number) {
    this.#language = language;
    this.#thisYear = thisYear;
    this.#words = changeWordsIn(language);
  }

  channel(channel: Channel): string[] {
    const { field } = this.#words;
    return [
      field.kind(this.#words.kind(channel.kind)),
      field.requestTypes(this.types(channel)),
      field.priorities(this.#words.priorities(channel.priorities)),
      ...(channel.standby ? [field.standby(true)] : []),
      ...(channel.acceptsWhileClosed ? [field.acceptsWhileClosed(true)] : []),
      ...(channel.active ? [] : [field.active(false)]),
      ...this.#schedule(channel.schedule),
      ...channel.contacts.flatMap((contact) => this.contact(contact)),
    ];
  }

  tier(tier: Tier): string[] {
    return [...tier.contacts.flatMap((contact) => this.contact(contact)), ...this.published(tier)];
  }

  /** The hours of a tier, or that they are nobody's to know. */
  published({ schedule }: Tier): string[] {
    return schedule ? this.#schedule(schedule) : [this.#words.hidden];
  }

  contact(contact: Contact): string[] {
    switch (contact.kind) {
      case "phone":
        return [
          this.#words.contact.phone(contact.published, contact.e164),
          ...(contact.extensions.length > 0 ? [this.#words.contact.extensions(contact.extensions)] : []),
          ...(contact.menu.length > 0 ? [this.#words.contact.menu(contact.menu)] : []),
        ];
      case "email":
      case "url": {
        const value = contactValue(contact);
        return [value === contact.published ? value : this.#words.contact.shownAs(contact.published, value)];
      }
      case "address":
        return [contact.published];
    }
  }

  hours(intervals: ScheduleText["weekly"]["mon"]): string {
    return this.#words.hours(intervals.toSorted(byOpening));
  }

  exceptionDates({ from, to }: { readonly from: string; readonly to: string | null }): string {
    return this.#words.exceptionDates(this.date(from), to === null ? null : this.date(to));
  }

  types({ requestTypes }: Channel): string {
    return requestTypes === "all" ? this.#words.allTypes : this.#words.types(requestTypes);
  }

  date(text: string): string {
    return this.#words.date(text, this.#thisYear);
  }

  text(text: Localized): string {
    return text[this.#language];
  }

  /** What of a text changed: in the language in which it is told, and, marked as such, in the others. */
  changed<Text extends string | null>(
    was: Localized | (null extends Text ? undefined : never),
    is: Localized | (null extends Text ? undefined : never),
    say: (text: string | Text) => string,
  ) {
    const languages = LANGUAGES.toSorted((a) => (a === this.#language ? -1 : 1));
    const changed = languages.filter((one) => was?.[one] !== is?.[one]);
    const isNewOrGone = !was || !is;
    const lines = (text: Localized | undefined) =>
      (isNewOrGone ? changed.slice(0, 1) : changed).map((one) => {
        // Only a text that may be missing is missing.
        const said = say((text ? text[one] : null) as string | Text);
        return one === this.#language ? said : this.#words.inOtherLanguage[one](said);
      });
    return { before: lines(was), after: lines(is) };
  }

  #schedule({ weekly, closedOnHolidays, exceptions }: ScheduleText): string[] {
    const alike = Map.groupBy(WEEKDAYS, (day) => this.hours(weekly[day]));
    const days = [...alike].map(([said, same]) =>
      this.#words.weekly(this.#words.weekdays(same.map((day) => WEEKDAYS.indexOf(day))), said),
    );
    return [
      ...days,
      this.#words.onHolidays(closedOnHolidays),
      ...exceptions.map((one) => this.#words.special(this.exceptionDates(one), this.hours(one.intervals))),
    ];
  }
}

/** The word for its kind where that is enough to tell it from the others, else its name. */
export function shortName(
  channel: Channel,
  { channels }: Pick<CatalogueContent, "channels">,
  language: Language,
): string {
  const alike = channels.filter(
    (other) => other.kind === channel.kind && other.requestTypes === "all" && !other.standby && other.active,
  );
  const isGeneral = channel.requestTypes === "all" && !channel.standby;
  return isGeneral && alike.length === 1 ? changeWordsIn(language).kind(channel.kind) : channel.name[language];
}
