import "server-only";
import { DRAFT } from "#lib/dry-run/parameters.ts";
import { changeWordsIn } from "#lib/i18n/admin/change-words.ts";
import type { ChangeWords } from "#lib/i18n/admin/changes-es.ts";
import type { PublishSaid, SaidDate } from "#lib/i18n/admin/publish-es.ts";
import { publishSaidIn } from "#lib/i18n/admin/publish-words.ts";
import { cityOf } from "#lib/i18n/city.ts";
import type { Language } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import type { CoverageDay, CoverageStretch, CoverageWeek } from "#lib/routing/coverage-week.ts";
import type { NewGap } from "#lib/routing/new-gaps.ts";
import { SCOPES, type Scope } from "#lib/routing/scope.ts";
import { addDays, yearOf } from "#lib/schedule/local-date.ts";
import { type LocalDate, MS_IN_A_MINUTE, WEEKDAYS } from "#lib/schedule/schedule.ts";
import { formatInstant, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import { shortName } from "./catalogue-lines.ts";
import type { Doubt } from "./doubts.ts";
import type { Clash, DraftComparison, Scheduled } from "./draft-comparison.ts";
import { type Owner, placeKey } from "./facts.ts";
import type { ComparedDraft } from "./publish-draft.ts";
import { type SaidGap, sayDate, sayGap } from "./say-gap.ts";
import type { CatalogueContent } from "./schema.ts";
import { type ShownChange, type ShownChoice, shown, shownChoices } from "./shown-changes.ts";
import { tellChanges } from "./tell-changes.ts";

export type ShownGap = SaidGap & { readonly id: string; readonly letter: string };

export type ShownStretch = {
  /** Hours from midnight. */
  readonly from: number;
  readonly to: number;
  readonly kind: CoverageStretch["kind"];
  readonly changed: boolean;
  readonly label: string;
  readonly between: string;
};

export type ShownDay = {
  readonly date: string;
  readonly label: string;
  readonly standbyAllDay: boolean;
  readonly stretches: readonly ShownStretch[];
};

type ShownSum = { readonly same: boolean; readonly before: string; readonly after: string; readonly fewer: boolean };

type ShownEffects = {
  readonly gaps: readonly ShownGap[];
  /** How P1 stays covered at all hours; null: it does not. */
  readonly always: string | null;
  readonly week: {
    readonly title: string;
    readonly monday: string;
    readonly previous: string | null;
    readonly next: string | null;
    /** What is said where stand-by lines alone are open; null: there are none. */
    readonly only: string | null;
    readonly scopes: Readonly<
      Record<Scope, { readonly before: readonly ShownDay[]; readonly after: readonly ShownDay[] }>
    >;
  };
  readonly sums: {
    readonly columns: readonly string[];
    readonly rows: readonly { readonly who: string; readonly cells: readonly ShownSum[] }[];
  };
  readonly replay: { readonly count: string | null; readonly text: string };
  readonly rebased: readonly string[];
};

/** Everything that the page for publishing shows, in words; plain data, for a browser. */
export type PublishView = {
  readonly version: number;
  readonly base: number;
  readonly next: number;
  readonly city: string;
  /** From when it would be in force. */
  readonly from: string;
  /** The same, epoch milliseconds; null: from when it is published. */
  readonly at: number | null;
  /** Where the support page is as it would be then. */
  readonly dryRun: string;
  readonly changes: readonly ShownChange[];
  readonly warnings: readonly string[];
  /** What changed meanwhile. */
  readonly meanwhile: readonly string[];
  readonly clash: { readonly text: string; readonly changes: readonly ShownChange[] } | null;
  /** What came into force since the draft was begun and changed the same, and what there is to choose; then no clash. */
  readonly settling: {
    readonly revision: number;
    readonly text: string;
    readonly choices: readonly ShownChoice[];
  } | null;
  readonly effects: ShownEffects | null;
};

/**
 * A comparison in the words of a language.
 * @param given.seen what the page showed before, and of which version; null: nothing yet
 */
export function publishView(
  comparison: DraftComparison,
  {
    language,
    now,
    isNow,
    seen,
  }: {
    readonly language: Language;
    readonly now: number;
    readonly isNow: boolean;
    readonly seen: (Pick<ComparedDraft, "version" | "next"> & { readonly changes: readonly string[] }) | null;
  },
): PublishView {
  const { before, after, zone, outcome, draft } = comparison;
  const thisYear = yearOf(wallTimeAt(zone, now).date);
  const says = new Says(language, thisYear, after);
  const known = seen !== null && seen.version !== draft.version ? seen.changes : null;
  const changes = shown(tellChanges({ before, after, language, thisYear }), known);
  const fresh = changes.filter((change) => change.fresh).length;
  const gone = known?.filter((id) => changes.every((change) => change.id !== id)).length ?? 0;
  const isPublished = seen !== null && seen.next < comparison.next;
  const from = wallTimeAt(zone, comparison.effectiveFrom);
  return {
    version: draft.version,
    base: comparison.base,
    next: comparison.next,
    city: cityOf(zone.timeZone),
    at: isNow ? null : comparison.effectiveFrom,
    from: isNow ? says.said.now : says.said.from(says.date(from.date), from.minute),
    dryRun: routes.dryRun(language, {
      at: isNow ? null : formatInstant(zone, comparison.effectiveFrom),
      revision: DRAFT,
    }),
    changes,
    warnings: says.doubts(comparison.doubts),
    meanwhile: [
      ...(known === null ? [] : [says.said.changedMeanwhile(draft.savedBy, fresh, gone)]),
      ...(isPublished ? [says.said.publishedMeanwhile(seen.next, comparison.next - 1)] : []),
    ],
    clash: outcome.ok || outcome.choices ? null : clashOf(outcome.clash, says),
    settling:
      outcome.ok || !outcome.choices
        ? null
        : {
            revision: outcome.clash.revision,
            text: says.said.settling(outcome.clash.revision),
            choices: shownChoices(outcome.choices, { language, thisYear }),
          },
    effects: outcome.ok ? says.effects(comparison, outcome.effects) : null,
  };
}

type Effects = Extract<DraftComparison["outcome"], { ok: true }>["effects"];

type Told = {
  readonly language: Language;
  /** Of dates that are told without their year. */
  readonly thisYear: number;
  /** What would be published. */
  readonly content: CatalogueContent;
};

/** What a publication would do beside what it says, in lines. */
export function tellEffects(
  effects: {
    readonly gaps: readonly NewGap[];
    readonly doubts: readonly Doubt[];
    readonly rebased: readonly Scheduled[];
    readonly zone: ZoneRules;
  },
  { language, thisYear, content }: Told,
): { readonly gaps: readonly ShownGap[]; readonly warnings: readonly string[]; readonly rebased: readonly string[] } {
  const says = new Says(language, thisYear, content);
  return {
    gaps: says.gaps(effects.gaps),
    warnings: says.doubts(effects.doubts),
    rebased: says.rebased(effects.rebased, effects.zone),
  };
}

/** What a scheduled revision changed that would be changed in another way. */
export function tellClash(clash: Clash, { language, thisYear, content }: Told): readonly ShownChange[] {
  return clashOf(clash, new Says(language, thisYear, content))?.changes ?? [];
}

function clashOf({ revision, places, before, after }: Clash, says: Says): PublishView["clash"] {
  const keys = new Set(places.map(placeKey));
  const told = tellChanges({ before, after, language: says.language, thisYear: says.thisYear });
  const concerned = told.filter((change) => change.places.some((place) => keys.has(placeKey(place))));
  return { text: says.said.clash(revision), changes: shown(concerned, null) };
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A to Z, then AA, AB, … */
function letterOf(index: number): string {
  const last = ALPHABET.charAt(index % ALPHABET.length);
  return index < ALPHABET.length ? last : letterOf(Math.floor(index / ALPHABET.length) - 1) + last;
}

class Says {
  readonly language: Language;
  readonly thisYear: number;
  readonly said: PublishSaid;
  readonly #changes: ChangeWords;
  readonly #content: CatalogueContent;

  constructor(language: Language, thisYear: number, content: CatalogueContent) {
    this.language = language;
    this.thisYear = thisYear;
    this.said = publishSaidIn(language);
    this.#changes = changeWordsIn(language);
    this.#content = content;
  }

  date(date: LocalDate): SaidDate {
    return sayDate(date, this.thisYear);
  }

  doubts(doubts: readonly Doubt[]): string[] {
    return doubts.map((doubt) => this.#doubt(doubt));
  }

  #doubt(doubt: Doubt): string {
    const name = this.#nameOf(doubt.owner);
    switch (doubt.kind) {
      case "never_open":
        return this.said.neverOpen(name);
      case "no_contact":
        return this.said.noContact[doubt.contact](name);
      case "other_number":
        return this.said.otherNumber(name, doubt.published, doubt.e164);
      case "unknown_number":
        return this.said.unknownNumber(name, doubt.e164);
    }
  }

  #nameOf(owner: Owner): string {
    const { channels, tiers } = this.#content;
    if ("channel" in owner) return channels.find(({ slug }) => slug === owner.channel)?.name[this.language] ?? "";
    const name = tiers.find(({ level }) => level === owner.tier)?.name[this.language] ?? "";
    return this.#changes.tier(owner.tier, name);
  }

  effects({ base, before, zone }: DraftComparison, effects: Effects): ShownEffects {
    const gaps = this.gaps(effects.gaps);
    const { monday, previous, next, scopes } = effects.week;
    const week = (one: CoverageWeek) => ({
      before: this.#days(one.before, gaps, before),
      after: this.#days(one.after, gaps, this.#content),
    });
    const [all, P1, P2_to_P4, pqrsa] = SCOPES;
    return {
      gaps,
      always: effects.criticalAlways ? this.said.always(this.#standby(this.#content)) : null,
      week: {
        title: this.said.week(this.date(monday), this.date(addDays(monday, WEEKDAYS.length - 1))),
        monday,
        previous,
        next,
        only: this.#only(before),
        scopes: {
          [all]: week(scopes[all]),
          [P1]: week(scopes[P1]),
          [P2_to_P4]: week(scopes[P2_to_P4]),
          [pqrsa]: week(scopes[pqrsa]),
        },
      },
      sums: {
        columns: [this.said.ordinaryWeek, ...effects.hours.dates.map((date) => this.said.dayColumn(this.date(date)))],
        rows: effects.hours.rows.map((row) => ({
          who: this.#who(row),
          cells: [row.week, ...row.dates].map((sum) => this.#sum(sum)),
        })),
      },
      replay: this.#replay(effects.replay, base),
      rebased: this.rebased(effects.rebased, zone),
    };
  }

  gaps(gaps: readonly NewGap[]): readonly ShownGap[] {
    return gaps.map((gap, index) => this.#gap(gap, letterOf(index)));
  }

  rebased(scheduled: readonly Scheduled[], zone: ZoneRules): readonly string[] {
    return scheduled.map(({ number, effectiveFrom, note }) =>
      this.said.rebased(number, this.date(wallTimeAt(zone, effectiveFrom).date), note),
    );
  }

  #who({ requestTypes, priorities }: Pick<NewGap, "requestTypes" | "priorities">): string {
    return this.said.who(this.#changes.types(requestTypes), this.#changes.priorities(priorities));
  }

  #gap(gap: NewGap, letter: string): ShownGap {
    return { id: gap.id, letter, ...sayGap(gap, { ...this.#changes, ...this.said }, this.thisYear) };
  }

  #only(before: CatalogueContent): string | null {
    const [lines] = [this.#content, before].map((content) => this.#standby(content)).filter(({ length }) => length > 0);
    return lines ? this.said.only(lines) : null;
  }

  #standby({ channels }: CatalogueContent): readonly string[] {
    const lines = channels.filter(({ active, standby }) => active && standby);
    return lines.map(({ name }) => name[this.language]);
  }

  #days(days: readonly CoverageDay[], gaps: readonly ShownGap[], content: CatalogueContent): ShownDay[] {
    return days.map(({ date, standbyAllDay, stretches, holiday }) => ({
      date,
      label: this.said.day(this.date(date)),
      standbyAllDay,
      stretches: stretches.map((stretch) => ({
        from: stretch.fromMinute / 60,
        to: stretch.toMinute / 60,
        kind: stretch.kind,
        changed: stretch.changed,
        label: this.#label(stretch, gaps, holiday?.[this.language] ?? "", content),
        between: this.said.between(stretch.fromMinute, stretch.toMinute),
      })),
    }));
  }

  #label(stretch: CoverageStretch, gaps: readonly ShownGap[], holiday: string, content: CatalogueContent): string {
    const { channels } = content;
    const named = (slugs: readonly string[]) =>
      channels.filter(({ slug }) => slugs.includes(slug)).map((channel) => shortName(channel, content, this.language));
    switch (stretch.kind) {
      case "all":
        return this.said.all;
      case "holiday":
        return holiday;
      case "gap":
        return this.said.gapLabel(stretch.gaps.map((index) => gaps[index]?.letter ?? ""));
      case "only":
        return this.said.only(named(stretch.channels));
      case "some": {
        const attending = channels.filter(({ slug, standby }) => !standby && stretch.channels.includes(slug));
        return this.said.some(named(attending.map(({ slug }) => slug)));
      }
    }
  }

  #sum({ before, after }: { readonly before: number; readonly after: number }): ShownSum {
    const say = (ms: number) => this.said.duration(ms / MS_IN_A_MINUTE);
    const same = before === after;
    return { same, before: same ? this.said.same(say(before)) : say(before), after: say(after), fewer: after < before };
  }

  #replay({ days, requests, before, after }: Effects["replay"], base: number): ShownEffects["replay"] {
    const { number, replay } = this.said;
    if (requests === 0) return { count: null, text: replay.none(days) };
    const end = before === after ? replay.same(base, after === 1) : replay.other(base, number(before));
    return { count: number(after), text: replay.after(number(requests), days, after === 1) + end };
  }
}
