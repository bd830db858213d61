import "server-only";
import { changesBetween } from "#lib/catalogue/compare-catalogues.ts";
import { type EditedCatalogue, editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { isOver, specialDateRows, yieldedDays } from "#lib/catalogue/special-dates.ts";
import { tiersWordsIn } from "#lib/i18n/admin/tiers.ts";
import type { Language } from "#lib/i18n/language.ts";
import { dayAndTime } from "#lib/i18n/people/day-and-time.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import type { Actor } from "#lib/people/actor.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { editGround } from "./edit-ground.ts";
import type { ChannelTab, DatedOwner, DraftStatus, HoursView } from "./hours-page.ts";

type Asked = { readonly actor: Actor; readonly now: number; readonly language: Language };

/**
 * What the page of hours shows of the draft.
 * @param given.slug the channel; null: the first one
 * @returns null where there is no such channel
 */
export async function hoursView({
  slug,
  ...asked
}: Asked & { readonly slug: string | null }): Promise<HoursView | null> {
  const edited = await editedCatalogue(asked.now);
  const { base, content } = edited;
  const channel = slug === null ? content.channels[0] : content.channels.find((one) => one.slug === slug);
  if (!channel) return null;
  const zone = zoneRules(content.desk.timeZone);
  const { date: today } = wallTimeAt(zone, asked.now);
  const next = content.holidays.filter(({ date }) => date > today).toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  return {
    status: draftStatus(edited, asked),
    channels: tabsOf(edited, asked.language),
    channel,
    before: base.channels.find((one) => one.slug === channel.slug) ?? null,
    // What is over is history.
    dates: specialDateRows(base, content)
      .filter(({ hours }) => !isOver(hours, today))
      .map((row) => ({ ...row, yields: row.state === "removed" ? [] : yieldedDays(content, row) })),
    owners: datedOwners(content, asked.language),
    nextHoliday: next ? { date: next.date, name: next.name[asked.language] } : null,
    timeZone: content.desk.timeZone,
    today,
    ground: JSON.stringify(await editGround(edited, asked.now)),
  };
}

/** What the bar says of the draft, in somebody's language: who saved it, unless it was they. */
export function draftStatus(
  { baseNumber, base, inForce, draft }: EditedCatalogue,
  { actor, now, language }: Asked,
): DraftStatus {
  if (!draft) return { baseNumber, inForce, version: null, changes: 0, savedAt: null, savedBy: null };
  // Also where the draft has another one: nobody's clock shows that yet.
  const zone = zoneRules(base.desk.timeZone);
  const [saved, today] = [wallTimeAt(zone, draft.savedAt), wallTimeAt(zone, now)];
  const isToday = saved.date === today.date;
  return {
    baseNumber,
    inForce,
    version: draft.version,
    changes: draft.changes,
    savedAt: isToday ? wordsIn(language).time(saved.minute) : dayAndTime(language, zone)(draft.savedAt),
    savedBy: draft.savedBy === actor.name ? null : draft.savedBy,
  };
}

function datedOwners({ channels, tiers }: EditedCatalogue["content"], language: Language): DatedOwner[] {
  const words = tiersWordsIn(language);
  return [
    ...channels.map(({ slug, name, standby }) => ({
      owner: { channel: slug },
      name: name[language],
      isStandby: standby,
    })),
    ...tiers
      .filter(({ schedule }) => schedule !== null)
      .toSorted((a, b) => a.level - b.level)
      .map(({ level, name }) => ({
        owner: { tier: level },
        name: words.named(level, name[language]),
        isStandby: false,
      })),
  ];
}

function tabsOf({ base, content }: EditedCatalogue, language: Language): ChannelTab[] {
  const edited = new Set(
    changesBetween(base, content).flatMap(({ place }) => {
      if (place.of === "channel") return place.field === "acceptsWhileClosed" ? [place.slug] : [];
      const isOfHours = place.of === "hours" || place.of === "closed_on_holidays" || place.of === "exception";
      return isOfHours && "channel" in place.owner ? [place.owner.channel] : [];
    }),
  );
  return content.channels.map(({ slug, name, kind, standby, requestTypes }) => ({
    slug,
    name: name[language],
    kind,
    standby,
    requestTypes,
    isEdited: edited.has(slug),
  }));
}
