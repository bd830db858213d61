import type { IconName } from "#components/ui/icon.tsx";
import type { Tone } from "#components/ui/state.tsx";
import type { Words } from "#lib/i18n/es.ts";
import { dayFrom, endFrom, minutesUntil, momentFrom } from "#lib/i18n/moment-from.ts";
import type { Decision, RoutedChannel } from "#lib/routing/decide.ts";
import type { Reason } from "#lib/routing/reason.ts";
import { isCritical } from "#lib/routing/request.ts";
import type { ZoneRules } from "#lib/schedule/zone.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";

/** What closes within this many minutes is said in minutes, and in amber. */
export const SOON_MINUTES = 30;

export type Headline = { readonly tone: Tone; readonly icon: IconName; readonly state: string; readonly until: string };

/** The outcome in two lines: what is so now, and until when. "Until" is the latest closing among what is open. */
export function headline(decision: Decision, zone: ZoneRules, words: Words): Headline {
  const { at, outcome, recommended, alternatives, closed, requestType, priority } = decision;
  if (outcome === "open" && recommended) {
    const open = [recommended, ...alternatives];
    const onlyStandby = isCritical(requestType, priority) && open.every(({ channel }) => channel.standby);
    const state = onlyStandby ? words.answer.openForCritical : words.answer.openNow;
    const closings = open.map(({ closesAt }) => closesAt);
    if (closings.includes(null)) return { tone: "open", icon: "circle-check", state, until: words.answer.allDay };
    const last = Math.max(...closings.map(Number));
    const left = minutesUntil(at, last);
    if (left <= SOON_MINUTES)
      return {
        tone: "soon",
        icon: "clock-alert",
        state: words.answer.closesIn(left),
        until: words.answer.attendedUntil(endFrom(zone, at, last)),
      };
    return { tone: "open", icon: "circle-check", state, until: words.answer.until(endFrom(zone, at, last)) };
  }
  const shut = recommended ? [recommended, ...closed] : closed;
  const openings = shut.map(({ opensAt }) => opensAt).filter((opensAt) => opensAt !== null);
  const forHoliday = shut.some(({ reasons }) => reasons[0]?.code === "closed_holiday");
  return {
    tone: "closed",
    icon: forHoliday ? "calendar-off" : openings.length > 0 ? "moon" : "circle-minus",
    state: forHoliday
      ? words.answer.closedForHoliday
      : openings.length > 0
        ? words.answer.closedNow
        : words.answer.noChannel,
    until:
      openings.length > 0 ? words.answer.opens(momentFrom(zone, at, Math.min(...openings))) : words.answer.noOpening,
  };
}

/** A channel's own state in a word, as of the decision's instant. */
export function stateOf(
  routed: RoutedChannel,
  at: number,
  zone: ZoneRules,
  words: Words,
): { tone: Tone; icon: IconName; text: string } {
  const state = words.pick.state;
  if (routed.open) {
    if (routed.closesAt === null) return { tone: "open", icon: "circle-check", text: state.openAlways };
    const left = minutesUntil(at, routed.closesAt);
    if (left <= SOON_MINUTES) return { tone: "soon", icon: "clock-alert", text: state.soon(left) };
    return { tone: "open", icon: "circle-check", text: state.closesIn(left) };
  }
  const text = routed.opensAt === null ? state.noOpening : state.opens(momentFrom(zone, at, routed.opensAt));
  return { tone: "closed", icon: "circle-minus", text };
}

/** Why this channel and not another, in a sentence or two. */
export function why(decision: Decision, zone: ZoneRules, words: Words): string {
  const { recommended, at, requestType } = decision;
  if (!recommended) return words.why.none;
  const has = (code: Reason["code"]) => recommended.reasons.some((reason) => reason.code === code);
  const find = <Code extends Reason["code"]>(code: Code) =>
    recommended.reasons.find((reason): reason is Extract<Reason, { code: Code }> => reason.code === code);

  if (recommended.open) {
    const closes = recommended.closesAt === null ? null : endFrom(zone, at, recommended.closesAt);
    if (has("staffed_phone_first_for_critical"))
      return closes ? words.why.phoneFirstUntil(closes) : words.why.phoneFirstAlways;
    if (has("standby_for_closed_phone")) return words.why.standbyForClosedPhone;
    if (has("standby_when_phone_open")) return words.why.standbyWhenPhoneOpen;
    if (recommended.channel.standby) return words.why.standbyAlone;
    const general = find("general_for_closed_dedicated");
    if (general) {
      const dedicated = decision.closed.find(({ channel }) => channel.slug === general.channel);
      const name = dedicated ? dedicated.channel.name[words.language] : general.channel;
      return words.why.generalForClosedDedicated(
        name,
        general.opensAt === null ? null : momentFrom(zone, at, general.opensAt),
        closes,
      );
    }
    if (has("dedicated_to_type")) {
      const type = words.requestTypes[requestType].plural;
      return closes ? words.why.dedicatedUntil(type, closes) : words.why.dedicatedAlways(type);
    }
    return closes ? words.why.allTypesUntil(closes) : words.why.allTypesAlways;
  }

  const sentences: string[] = [];
  const [state] = recommended.reasons;
  if (state?.code === "closed_holiday") sentences.push(words.why.closedToday.holiday(state.name[words.language]));
  else if (state?.code === "closed_exception") sentences.push(words.why.closedToday.exception(state.reason));
  else sentences.push(words.why.closedToday.hours);
  const holiday = find("opens_after_holiday");
  if (holiday)
    sentences.push(
      words.why.afterHoliday(holiday.name[words.language], dayFrom(wallTimeAt(zone, at).date, holiday.date)),
    );
  const accepts = find("accepts_messages_while_closed");
  if (accepts) sentences.push(words.why.writeNow(momentFrom(zone, at, accepts.attendedFrom)));
  else if (recommended.opensAt !== null)
    sentences.push(words.why.opensFirst(momentFrom(zone, at, recommended.opensAt)));
  return sentences.join(" ");
}

/** What a screen reader is told when the answer changes; without countdowns, so that it is told only then. */
export function announcement({ recommended, outcome }: Decision, words: Words): string {
  const state = outcome === "open" ? words.answer.openNow : words.answer.closedNow;
  return recommended
    ? `${state}. ${words.pick.recommended}: ${recommended.channel.name[words.language]}.`
    : words.pick.none;
}
