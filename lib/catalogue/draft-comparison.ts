import "server-only";
import { type Tx, transaction } from "#lib/db.ts";
import { done, type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { type AttendedRow, attendedHours } from "#lib/routing/attended-hours.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { type CoverageWeek, coverageWeek, isWeekChanged } from "#lib/routing/coverage-week.ts";
import { combination, gapsOver, type NewGap, type Timeline } from "#lib/routing/new-gaps.ts";
import { isCritical, PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { SCOPES, type Scope } from "#lib/routing/scope.ts";
import { addDays, dayNumber, weekdayIndexOfDay } from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { startOfDate, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { ClashChoices } from "./clash-choices.ts";
import { type Doubt, doubtsOf } from "./doubts.ts";
import { findDraft } from "./draft.ts";
import { draftChoices } from "./draft-on-base.ts";
import type { Place } from "./facts.ts";
import { broughtTo } from "./publish-draft.ts";
import { gapsOpened } from "./publish-revision.ts";
import { contentOfRevision, knownRevision, rebase, type Successor } from "./rebase.ts";
import { type Replay, replayRequests } from "./replay-requests.ts";
import { headsToCome, type RevisionRow, readRevisionRows } from "./revision-rows.ts";
import type { CatalogueContent } from "./schema.ts";

/** A revision that waits for its hour. Epoch milliseconds. */
export type Scheduled = { readonly number: number; readonly effectiveFrom: number; readonly note: string };

/** Where the draft and what is in force, or what is scheduled, changed the same thing. */
export type Clash = {
  /** The revision that changed it. */
  readonly revision: number;
  readonly places: readonly Place[];
  /** Between which it changed it. */
  readonly before: CatalogueContent;
  readonly after: CatalogueContent;
};

/** What the draft would do to coverage. */
type Effects = {
  /** Those that open; a publication has to accept each by its id. */
  readonly gaps: readonly NewGap[];
  /** Whether a critical request finds an open channel at every minute of the twelve months that were looked at. */
  readonly criticalAlways: boolean;
  readonly week: {
    readonly monday: LocalDate;
    readonly scopes: Readonly<Record<Scope, CoverageWeek>>;
    /** The nearest weeks that look different, before and after this one, by their Mondays. */
    readonly previous: LocalDate | null;
    readonly next: LocalDate | null;
  };
  readonly hours: {
    readonly dates: readonly LocalDate[];
    readonly rows: readonly AttendedRow[];
  };
  readonly replay: Replay;
  readonly rebased: readonly Scheduled[];
};

export type DraftComparison = {
  readonly draft: { readonly version: number; readonly savedAt: number; readonly savedBy: string };
  /** The revision that is in force where it would take effect, and the number that it would get. */
  readonly base: number;
  readonly next: number;
  readonly effectiveFrom: number;
  readonly before: CatalogueContent;
  readonly after: CatalogueContent;
  readonly doubts: readonly Doubt[];
  readonly zone: ZoneRules;
  readonly outcome:
    | { readonly ok: true; readonly effects: Effects }
    | {
        readonly ok: false;
        readonly clash: Clash;
        /** How the draft may be settled with what has come into force; null: it is not that with which it clashes. */
        readonly choices: ClashChoices | null;
      };
};

/** How many dates have a column of their own. */
const DATES_MOST = 3;
const WEEK_DAYS = 7;
/** Where the search for a week that looks different ends. */
const WEEKS_AHEAD = 53;

/**
 * What publishing the draft would do: beside what is in force where it takes effect, to coverage, to the requests of
 * the last 90 days, and to what is scheduled. Nothing is locked: `publishDraft` checks again.
 * @param given.effectiveFrom null: from now on
 * @param given.week a date of the week to be shown; null: that of the first gap, or else the first that looks different
 * @returns null: there is no draft. Cost: that of coverage over a year, of a replay, and of up to 53 pictures of weeks.
 */
export async function draftComparison({
  actor,
  now,
  effectiveFrom,
  week,
}: {
  readonly actor: Actor;
  readonly now: number;
  readonly effectiveFrom: number | null;
  readonly week: LocalDate | null;
}): Promise<Outcome<DraftComparison | null>> {
  if (!may(actor, "edit_catalogue")) return refused({ kind: "forbidden" });
  const from = Math.max(effectiveFrom ?? now, now);
  const found = await transaction((tx) => compared(tx, now, from));
  if (!found) return done(null);
  const { scheduled, ...comparison } = found;
  const { before, after, zone } = comparison;
  if (!scheduled.ok) {
    const { clash, choices } = scheduled;
    return done({ ...comparison, outcome: { ok: false, clash, choices } });
  }
  const { successors } = scheduled;
  const gaps = await gapsOpened({ was: before, is: after, effectiveFrom: from, successors });
  const timelines = {
    before: timeline([
      { from, content: before },
      ...successors.map(({ of, was }) => ({ from: of.effectiveFrom, content: was })),
    ]),
    after: timeline([
      { from: Number.NEGATIVE_INFINITY, content: before },
      { from, content: after },
      ...successors.map(({ of, content }) => ({ from: of.effectiveFrom, content })),
    ]),
  };
  const asked = week ?? gaps[0]?.firstDate ?? null;
  const effects: Effects = {
    gaps,
    criticalAlways: isCriticalAlwaysServed(timelines.after, from, zone),
    week: weekShown({ ...timelines, gaps, zone, monday: asked && mondayOf(asked), from }),
    hours: hoursShown({ ...timelines, gaps, zone, from }),
    replay: await replayRequests(compiled(before), compiled(after), now),
    rebased: successors.map(({ of, was }) => ({ ...of, note: was.note })),
  };
  return done({ ...comparison, outcome: { ok: true, effects } });
}

async function compared(tx: Tx, now: number, from: number) {
  const draft = await findDraft(tx);
  if (!draft) return null;
  const { rows, last } = await readRevisionRows(tx, from);
  const brought = await broughtTo(tx, draft, rows, from);
  const before = contentOfRevision(await knownRevision(tx, brought.base));
  const settled = brought.ok ? null : await draftChoices(tx, draft, now);
  const after = brought.ok ? brought.content : (settled?.choices.mine ?? draft.content);
  const { version, savedAt, savedBy } = draft;
  const comparison = {
    draft: { version, savedAt, savedBy },
    base: brought.base,
    next: last + 1,
    effectiveFrom: from,
    before,
    after,
    doubts: doubtsOf(after),
    zone: zoneRules(after.desk.timeZone),
  };
  if (!brought.ok) {
    const begun = contentOfRevision(await knownRevision(tx, draft.baseNumber));
    const clash: Clash = {
      revision: settled?.revision ?? brought.base,
      places: brought.places,
      before: begun,
      after: before,
    };
    return { ...comparison, scheduled: { ok: false as const, clash, choices: settled?.choices ?? null } };
  }
  const scheduled = await scheduledAfter(tx, { rows, from, base: brought.base, was: before, is: after });
  return { ...comparison, scheduled: scheduled.ok ? scheduled : { ...scheduled, choices: null } };
}

/** What those that are scheduled after an instant would become, or the first of them that changed the same thing. */
export async function scheduledAfter(
  tx: Tx,
  {
    rows,
    from,
    base,
    was,
    is,
  }: {
    readonly rows: readonly RevisionRow[];
    readonly from: number;
    /** The revision whose content is `was`, on which the first of them stands. */
    readonly base: number;
    readonly was: CatalogueContent;
    readonly is: CatalogueContent;
  },
): Promise<
  { readonly ok: true; readonly successors: readonly Successor[] } | { readonly ok: false; readonly clash: Clash }
> {
  const heads = headsToCome(rows, from);
  const rebased = await rebase(tx, { scheduled: heads, was, is, winner: "none" });
  if (rebased.ok) return rebased;
  const index = heads.findIndex(({ number }) => number === rebased.revision);
  const under = heads[index - 1]?.number ?? base;
  const clash: Clash = {
    revision: rebased.revision,
    places: rebased.clashes,
    before: contentOfRevision(await knownRevision(tx, under)),
    after: contentOfRevision(await knownRevision(tx, rebased.revision)),
  };
  return { ok: false, clash };
}

function timeline(all: readonly { readonly from: number; readonly content: CatalogueContent }[]): Timeline {
  return all.map(({ from, content }) => ({ from, catalogue: compiled(content) }));
}

function compiled(content: CatalogueContent) {
  return compileCatalogue(content, zoneRules(content.desk.timeZone));
}

function isCriticalAlwaysServed(after: Timeline, from: number, zone: ZoneRules): boolean {
  const { date } = wallTimeAt(zone, from);
  const gaps = gapsOver(after, from, startOfDate(zone, addDays(date, WEEKS_AHEAD * WEEK_DAYS)));
  return REQUEST_TYPES.every((type) =>
    PRIORITIES.every(
      (priority) => !isCritical(type, priority) || (gaps.get(combination(type, priority)) ?? []).length === 0,
    ),
  );
}

function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, -weekdayIndexOfDay(dayNumber(date)));
}

type Seen = {
  readonly before: Timeline;
  readonly after: Timeline;
  readonly gaps: readonly NewGap[];
  readonly zone: ZoneRules;
  readonly from: number;
};

function weekShown({ monday: asked, from, ...seen }: Seen & { readonly monday: LocalDate | null }): Effects["week"] {
  const first = mondayOf(wallTimeAt(seen.zone, from).date);
  const last = addDays(first, WEEKS_AHEAD * WEEK_DAYS);
  const picture = (scope: Scope, of: LocalDate) => coverageWeek({ ...seen, monday: of, scope });
  const changedFrom = (start: LocalDate, step: number) => {
    for (let of = addDays(start, step); of >= first && of <= last; of = addDays(of, step))
      if (isWeekChanged(picture("all", of))) return of;
    return null;
  };
  const wanted = asked ?? (isWeekChanged(picture("all", first)) ? first : (changedFrom(first, WEEK_DAYS) ?? first));
  const [, monday = first] = [first, wanted, last].toSorted();
  const [all, P1, P2_to_P4, pqrsa] = SCOPES;
  return {
    monday,
    scopes: {
      [all]: picture(all, monday),
      [P1]: picture(P1, monday),
      [P2_to_P4]: picture(P2_to_P4, monday),
      [pqrsa]: picture(pqrsa, monday),
    },
    previous: changedFrom(monday, -WEEK_DAYS),
    next: changedFrom(monday, WEEK_DAYS),
  };
}

function hoursShown({ before, after, gaps, zone, from }: Seen): Effects["hours"] {
  const single = gaps.filter(({ weekdays }) => weekdays === null).map(({ firstDate }) => firstDate);
  const dates = [...new Set(single)].slice(0, DATES_MOST);
  // The first whole week in which the change is in force.
  const monday = addDays(mondayOf(wallTimeAt(zone, from).date), WEEK_DAYS);
  return { dates, rows: attendedHours({ before, after, monday, dates, zone }) };
}
