import "#components/admin/admin-hours.css";
import "#components/admin/admin-parts.css";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TierPart } from "#components/admin/tier-part.tsx";
import { tierValues } from "#lib/admin/ask-tier.ts";
import { homeCountry } from "#lib/admin/dialable.ts";
import { partView } from "#lib/admin/part-view.ts";
import { TIER_LEVELS } from "#lib/admin/tier-rows.ts";
import { isOver } from "#lib/catalogue/special-dates.ts";
import { readClock } from "#lib/clock.ts";
import { channelsWordsIn } from "#lib/i18n/admin/channels.ts";
import { partWordsIn } from "#lib/i18n/admin/parts.ts";
import { tiersWordsIn } from "#lib/i18n/admin/tiers.ts";
import { capital } from "#lib/i18n/moment.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import { discard } from "../../hours/actions.ts";
import { saveTier } from "../actions.ts";

type Props = { params: Promise<{ level: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: tiersWordsIn(await deskLanguage()).title };
}

export default async function EditTier({ params }: Props) {
  const actor = await requireRight("edit_catalogue");
  const { level: asked } = await params;
  const level = TIER_LEVELS.find((one) => String(one) === asked) ?? notFound();
  const language = await deskLanguage();
  const now = readClock();
  const { edited, frame } = await partView({ actor, now, language, page: "tiers", channel: null });
  const words = tiersWordsIn(language);
  const tier = edited.content.tiers.find((one) => one.level === level) ?? null;
  const today = wallTimeAt(zoneRules(edited.content.desk.timeZone), now).date;
  const ahead = tier?.schedule?.exceptions.filter((one) => !isOver(one, today)).length;
  return (
    <TierPart
      frame={{ ...frame, discard }}
      title={tier === null ? words.add(level) : words.named(level, tier.name[language])}
      lede={words.form.lede}
      back={{ href: routes.adminTiers, label: words.form.back }}
      cancel={routes.adminTiers}
      words={partWordsIn(language).form}
      tier={words.form}
      contacts={channelsWordsIn(language).contacts}
      home={homeCountry(edited.content)}
      weekdays={wordsIn(language).weekdays.map(capital)}
      initial={{ before: { part: "tier", level, value: tier }, values: tierValues(tier, edited.content, language) }}
      dates={ahead === undefined ? null : { text: words.dates(ahead), way: words.datesWay }}
      isThere={tier !== null}
      action={saveTier}
    />
  );
}
