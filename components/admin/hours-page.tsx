"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useActionState, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import { channelIcon } from "#components/support/channel-icon.ts";
import { Icon } from "#components/ui/icon.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { HoursFormAnswer, HoursView, TypedDate } from "#lib/admin/hours-page.ts";
import { calendarDay, saidDay } from "#lib/admin/said-dates.ts";
import {
  isPastMidnight,
  minutesAWeek,
  readInterval,
  type TypedHours,
  type TypedInterval,
  typedWeek,
  weekTroubles,
  withDay,
  withHours,
  withMondayEveryDay,
} from "#lib/admin/week-edit.ts";
import type { Place } from "#lib/catalogue/facts.ts";
import type { DraftWords } from "#lib/i18n/admin/draft-es.ts";
import type { HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { cityOf } from "#lib/i18n/city.ts";
import { routes } from "#lib/routes.ts";
import { WEEKDAYS, type Weekday } from "#lib/schedule/schedule.ts";
import { DraftBar } from "./draft-bar.tsx";
import { GapsAhead } from "./gaps-ahead.tsx";
import { HoursDay } from "./hours-day.tsx";
import { type DateActions, SpecialDates } from "./special-dates.tsx";
import { useDraftPresence } from "./use-draft-presence.ts";
import { type SaveHours, useHours } from "./use-hours.ts";
import { useNewGaps } from "./use-new-gaps.ts";

type HoursActions = DateActions & {
  readonly saveHours: SaveHours;
  readonly saveHoursForm: (before: HoursFormAnswer | null, form: FormData) => Promise<HoursFormAnswer>;
  readonly discard: (form: FormData) => Promise<void>;
};

export type HoursPageProps = {
  view: HoursView;
  /** Whether the channel that was asked for is not there any more; the first one is shown. */
  isGone: boolean;
  /** The special date that is written or edited; "gone": it is not there any more. */
  form: TypedDate | "gone" | null;
  actions: HoursActions;
};

/** The hours of a channel: its week as bars and as fields, its two switches, and its special dates. */
export function HoursPage(props: HoursPageProps & { words: HoursWords; draftWords: DraftWords }) {
  const { words, draftWords, actions, isGone, form } = props;
  const say = words.time;
  const router = useRouter();
  const isLive = useIsLive();
  const [answer, send] = useActionState(actions.saveHoursForm, null);
  const hours = useHours(props.view, answer?.typed ?? null, actions.saveHours, say);
  const { view, typed, clash, change } = hours;
  const { channel, before } = view;
  const presence = useDraftPresence("hours", channel.slug, view.status, () => hours.askAgain(router.refresh));
  const channelName = (slug: string) => view.channels.find((one) => one.slug === slug)?.name ?? slug;

  const was = useMemo(() => before && typedWeek(before.schedule.weekly, say), [before, say]);
  const troubles = weekTroubles(typed.week);
  const isSound = troubles.length === 0;
  const edit = useMemo(
    () => (isSound ? { slug: channel.slug, schedule: withHours(channel, typed, say).schedule } : null),
    [isSound, channel, typed, say],
  );
  const coverage = useNewGaps(view.ground, edit);
  const [total, totalBefore] = [minutesAWeek(typed.week), was && minutesAWeek(was)];
  const onChange = useCallback(
    (weekday: Weekday, day: readonly TypedInterval[]) => change((now) => withDay(now, weekday, day)),
    [change],
  );
  const [copiedOver, setCopiedOver] = useState<TypedHours | null>(null);
  const saving = answer && !isLive ? (answer.kind === "refused" ? "refused" : answer.kind) : hours.saving;

  return (
    <DraftBar
      words={draftWords}
      status={view.status}
      saving={saving}
      savesItself
      presence={presence}
      channelName={channelName}
      discard={actions.discard}
      onDiscard={hours.abandon}
      onOnward={(event, href) => {
        if (hours.saveFirst(() => router.push(href))) event.preventDefault();
      }}
      values={{ channel: channel.slug }}
    >
      <main id="main" className="page hours-page">
        <h1 className="in-bar">{words.title}</h1>
        <nav className="tabs" aria-label={words.channel}>
          {view.channels.map((one) => (
            <Link
              key={one.slug}
              href={routes.adminHours(`channel=${one.slug}`)}
              prefetch={false}
              {...(one.slug === channel.slug ? { "aria-current": "page" } : {})}
            >
              <DeskIcon name={channelIcon(one)} />
              {one.name}
              {one.isEdited && <span className="edited">{words.edited}</span>}
            </Link>
          ))}
        </nav>
        {isGone && (
          <p className="notice" role="status">
            <Icon name="triangle-alert" />
            {words.gone}
          </p>
        )}
        {clash && (
          <ClashNotice words={words} view={view} typed={typed} clash={clash}>
            <button className="btn small" type="button" onClick={hours.keepMine}>
              {words.clash.keepMine}
            </button>
            <button className="btn small" type="button" onClick={hours.takeTheirs}>
              {words.clash.takeTheirs}
            </button>
          </ClashNotice>
        )}
        <section aria-labelledby="week">
          <form action={send} onSubmit={(event) => isLive && event.preventDefault()}>
            <input type="hidden" name="before" value={partText(view)} />
            <div className="row-head">
              <h2 id="week">{words.week.title}</h2>
              <p>
                {words.week.total(
                  words.duration(total),
                  totalBefore === null || totalBefore === total ? null : words.duration(totalBefore),
                  cityOf(view.timeZone),
                )}
              </p>
              <button
                className="btn small scripted"
                type="button"
                onClick={() => {
                  setCopiedOver(typed);
                  change(withMondayEveryDay);
                }}
              >
                <DeskIcon name="copy" />
                {words.week.copyMonday}
              </button>
            </div>
            <div role="status">
              {copiedOver && (
                <p className="undo">
                  {words.week.copied}
                  <button
                    className="btn small"
                    type="button"
                    onClick={() => {
                      change((now) => ({ ...now, week: copiedOver.week }));
                      setCopiedOver(null);
                    }}
                  >
                    <DeskIcon name="undo" />
                    {words.week.undo}
                  </button>
                </p>
              )}
            </div>
            <table className="hours">
              <caption className="sr-only">{words.week.caption(channelName(channel.slug))}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="sr-only">{words.week.day}</span>
                  </th>
                  <th scope="col">
                    <span className="sr-only">{words.week.bar}</span>
                    <span className="axis" aria-hidden="true">
                      {[0, 6, 12, 18, 24].map((hour) => (
                        <span key={hour} style={{ "--at": hour }}>
                          {say(hour * 60).replace(":00", "")}
                        </span>
                      ))}
                    </span>
                  </th>
                  <th scope="col">{words.week.exact}</th>
                </tr>
              </thead>
              <tbody>
                {WEEKDAYS.map((weekday, index) => (
                  <HoursDay
                    key={weekday}
                    words={words}
                    weekday={weekday}
                    index={index}
                    day={typed.week[weekday]}
                    before={was?.[weekday] ?? null}
                    night={nightBefore(typed, index)}
                    troubles={troublesOf(troubles, weekday)}
                    isLive={isLive}
                    onChange={onChange}
                    onHold={hours.hold}
                    onWrite={hours.write}
                  />
                ))}
              </tbody>
            </table>
            <GapsAhead words={words.coverage} {...coverage} isSound={isSound} today={view.today} />
            <Toggle
              name="closedOnHolidays"
              label={words.week.closedOnHolidays}
              hint={
                view.nextHoliday
                  ? words.week.nextHoliday(calendarDay(view.nextHoliday.date, view.today), view.nextHoliday.name)
                  : words.week.noHoliday
              }
              isOn={typed.closedOnHolidays}
              onTurn={(closedOnHolidays) => change((now) => ({ ...now, closedOnHolidays }))}
            />
            <Toggle
              name="acceptsWhileClosed"
              label={words.week.acceptsWhileClosed}
              hint={words.week.acceptsHint}
              isOn={typed.acceptsWhileClosed}
              onTurn={(acceptsWhileClosed) => change((now) => ({ ...now, acceptsWhileClosed }))}
            />
            <button className="btn primary unscripted" type="submit">
              {words.save}
            </button>
          </form>
        </section>
        <SpecialDates words={words} view={view} form={form} actions={actions} />
      </main>
    </DraftBar>
  );
}

const NONE: readonly never[] = [];

/** Those of one day; the same list for each day without any, so that its row is not drawn again. */
function troublesOf(troubles: ReturnType<typeof weekTroubles>, weekday: Weekday) {
  const own = troubles.filter((one) => one.weekday === weekday);
  return own.length === 0 ? NONE : own;
}

/** Until when the night before a day runs on into it, in minutes. */
function nightBefore({ week }: TypedHours, index: number): number {
  const yesterday = WEEKDAYS[(index + WEEKDAYS.length - 1) % WEEKDAYS.length] ?? "sun";
  const nights = week[yesterday].flatMap((typed) => {
    const interval = readInterval(typed);
    return interval && isPastMidnight(interval) ? [interval.closesAtMinute] : [];
  });
  return Math.max(0, ...nights);
}

function partText({ channel }: HoursView): string {
  return JSON.stringify({ part: "channel", slug: channel.slug, value: channel });
}

type ToggleProps = { name: string; label: string; hint: string; isOn: boolean; onTurn: (isOn: boolean) => void };

function Toggle({ name, label, hint, isOn, onTurn }: ToggleProps) {
  return (
    <label className="toggle">
      <input
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its state by itself, with scripts and without
        role="switch"
        name={name}
        checked={isOn}
        aria-describedby={`${name}-hint`}
        onChange={(event) => onTurn(event.target.checked)}
      />
      <span>
        {label}
        <small id={`${name}-hint`} aria-hidden="true">
          {hint}
        </small>
      </span>
    </label>
  );
}

type ClashProps = {
  words: HoursWords;
  view: HoursView;
  typed: TypedHours;
  clash: { readonly by: string | null; readonly places: readonly Place[] };
  children: React.ReactNode;
};

/** What a colleague saved over what was typed here, place by place. */
function ClashNotice({ words, view, typed, clash, children }: ClashProps) {
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const flag = (value: boolean) => (value ? words.clash.yes : words.clash.no);
  return (
    <div ref={notice} className="notice clash" role="alert">
      <Icon name="triangle-alert" />
      <div>
        <p>
          <b>{words.clash.title(clash.by ?? words.clash.somebody)}</b>
        </p>
        <ul>
          {clash.places.map((place) => (
            <li key={JSON.stringify(place)}>{sentence(place)}</li>
          ))}
        </ul>
        <div className="acts">{children}</div>
      </div>
    </div>
  );

  function sentence(place: Place): string {
    const { schedule, acceptsWhileClosed } = view.channel;
    const both = (what: string, theirs: string, mine: string) =>
      words.clash.theirs(what, theirs) + words.clash.mine(mine);
    if (place.of === "hours") {
      const name = words.week.weekday(WEEKDAYS.indexOf(place.weekday));
      const mine = typed.week[place.weekday].map(({ opens, closes }) => words.week.range(opens, closes)).join(", ");
      const theirs = saidDay(schedule.weekly[place.weekday], words);
      return both(name, theirs || words.clash.closed, mine || words.clash.closed);
    }
    if (place.of === "closed_on_holidays")
      return both(words.clash.holidays, flag(schedule.closedOnHolidays), flag(typed.closedOnHolidays));
    if (place.of === "channel" && place.field === "acceptsWhileClosed")
      return both(words.clash.accepts, flag(acceptsWhileClosed), flag(typed.acceptsWhileClosed));
    return words.clash.other;
  }
}
