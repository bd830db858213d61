import type { Channel } from "#lib/catalogue/schema.ts";
import type { Localized } from "#lib/i18n/language.ts";
import { hasSpecialDatesAfter } from "#lib/schedule/day-rule.ts";
import { startOfNextDate, wallTimeAt } from "#lib/schedule/zone.ts";
import { type ChannelState, channelState } from "./channel-state.ts";
import type { CompiledCatalogue, CompiledChannel } from "./compile-catalogue.ts";
import { nextNoticeEdge, noticesAt } from "./notices.ts";
import type { PlaceReason, PurposeReason, Reason } from "./reason.ts";
import { type ChannelKind, isCritical, type Priority, type RequestType } from "./request.ts";

export type Question = {
  readonly requestType: RequestType;
  readonly priority: Priority;
  /** The instant asked about, epoch milliseconds. */
  readonly at: number;
};

/** An eligible channel in the answer. Instants are epoch milliseconds; a null one never comes. */
export type RoutedChannel = {
  readonly channel: Channel;
  readonly open: boolean;
  /** Of an open channel; null when it never closes. */
  readonly closesAt: number | null;
  /** Of a closed channel; null when it never opens. */
  readonly opensAt: number | null;
  /** Its state first, then what it is for, then what explains its place. */
  readonly reasons: readonly Reason[];
};

/**
 * What routing answers. `recommended`, `alternatives` and `closed` hold each eligible channel once.
 * - `open`: `recommended` is open, `alternatives` are the other open ones in order.
 * - `deferred`: nothing is open; `recommended` is the closed channel to use, attended from its `opensAt`.
 * - `none`: no channel is eligible, or none of them ever opens again; the request form is the answer.
 */
export type Decision = Question & {
  readonly outcome: "open" | "deferred" | "none";
  readonly recommended: RoutedChannel | null;
  readonly alternatives: readonly RoutedChannel[];
  /** By when they open next (those that never do last), then by published position. */
  readonly closed: readonly RoutedChannel[];
  readonly notices: readonly { readonly from: number; readonly to: number; readonly text: Localized }[];
  /** The first instant after `at` at which this revision may answer otherwise; null: never. */
  readonly validUntil: number | null;
};

type Candidate = { readonly compiled: CompiledChannel; readonly channel: Channel; readonly state: ChannelState };

const WRITTEN: ReadonlySet<ChannelKind> = new Set(["email", "chat", "web", "messaging"]);

/**
 * Which channel is for this request at this instant, and why. Pure: the same catalogue and question always give
 * the same answer. Cost: linear in the channels eligible for the type and priority, no more.
 * Throws a RangeError when `at` lies outside the years that the catalogue's zone was compiled for.
 */
export function decide(catalogue: CompiledCatalogue, question: Question): Decision {
  const { requestType, priority, at } = question;
  const critical = isCritical(requestType, priority);
  const candidates = catalogue.eligible[requestType][priority].map((compiled) => ({
    compiled,
    channel: compiled.channel,
    state: channelState(compiled.schedule, at),
  }));
  const rank = critical ? criticalRank : ordinaryRank;
  const open = candidates.filter(({ state }) => state.open).sort((a, b) => rank(a.channel) - rank(b.channel));
  const closed = candidates.filter(({ state }) => !state.open).sort((a, b) => opening(a) - opening(b));
  const deferredTo = open.length > 0 ? null : deferral(closed);

  const situation: Situation = {
    critical,
    phone: staffedPhone(candidates),
    closedDedicated: closedDedicated(candidates),
    opensFirst: deferredTo?.because === "opens_first" ? deferredTo.candidate : null,
  };
  const routed = (candidate: Candidate): RoutedChannel => ({
    channel: candidate.channel,
    open: candidate.state.open,
    closesAt: candidate.state.open ? candidate.state.closesAt : null,
    opensAt: candidate.state.open ? null : candidate.state.opensAt,
    reasons: [candidate.state.reason, ...purpose(candidate.channel), ...place(candidate, situation)],
  });

  const [first, ...others] = open;
  const recommended = first ?? deferredTo?.candidate ?? null;
  return {
    requestType,
    priority,
    at,
    outcome: first ? "open" : recommended ? "deferred" : "none",
    recommended: recommended && routed(recommended),
    alternatives: others.map(routed),
    closed: closed.filter((candidate) => candidate !== recommended).map(routed),
    notices: noticesAt(catalogue.notices, at),
    validUntil: validUntil(catalogue, candidates, at),
  };
}

/** The page sends critical matters to a voice first, and to the stand-by number only after the staffed lines. */
function criticalRank(channel: Channel): number {
  if (isStaffedPhone(channel)) return 0;
  return channel.standby ? 1 : 2;
}

function ordinaryRank(channel: Channel): number {
  if (channel.standby) return 2;
  return isDedicated(channel) ? 0 : 1;
}

function isDedicated(channel: Channel): boolean {
  return channel.requestTypes !== "all";
}

function isStaffedPhone(channel: Channel): boolean {
  return channel.kind === "phone" && !channel.standby;
}

function opening({ state }: Candidate): number {
  return state.open || state.opensAt === null ? Number.MAX_SAFE_INTEGER : state.opensAt;
}

/** Where to leave a request while nothing is open; `closed` is ordered by opening. Null when nothing opens again. */
function deferral(closed: readonly Candidate[]): { candidate: Candidate; because: "accepts" | "opens_first" } | null {
  const opensAgain = closed.filter(({ state }) => !state.open && state.opensAt !== null);
  const [accepting] = opensAgain
    .filter(({ channel }) => channel.acceptsWhileClosed)
    .sort((a, b) => ordinaryRank(a.channel) - ordinaryRank(b.channel) || a.compiled.position - b.compiled.position);
  if (accepting) return { candidate: accepting, because: "accepts" };
  const [first] = opensAgain;
  return first ? { candidate: first, because: "opens_first" } : null;
}

function purpose(channel: Channel): PurposeReason[] {
  if (channel.standby) return [];
  return [{ code: isDedicated(channel) ? "dedicated_to_type" : "serves_all_types" }];
}

/** What one channel's place owes to the others; found once, so that a decision stays linear in what is eligible. */
type Situation = {
  readonly critical: boolean;
  /** Whether a staffed phone line is among the eligible, and open. */
  readonly phone: "open" | "closed" | "none";
  /** The first to open of the channels made for the type, when all of those are closed. */
  readonly closedDedicated: Candidate | null;
  readonly opensFirst: Candidate | null;
};

function staffedPhone(candidates: readonly Candidate[]): Situation["phone"] {
  const phones = candidates.filter(({ channel }) => isStaffedPhone(channel));
  if (phones.length === 0) return "none";
  return phones.some(({ state }) => state.open) ? "open" : "closed";
}

function closedDedicated(candidates: readonly Candidate[]): Candidate | null {
  const dedicated = candidates.filter(({ channel }) => isDedicated(channel) && !channel.standby);
  if (dedicated.some(({ state }) => state.open)) return null;
  return dedicated.reduce<Candidate | null>(
    (next, each) => (next && opening(next) <= opening(each) ? next : each),
    null,
  );
}

function place(candidate: Candidate, situation: Situation): PlaceReason[] {
  const { channel, state } = candidate;
  const reasons: PlaceReason[] = [];
  if (state.open && situation.critical && isStaffedPhone(channel))
    reasons.push({ code: "staffed_phone_first_for_critical" });
  if (state.open && channel.standby && situation.phone !== "none")
    reasons.push({ code: situation.phone === "open" ? "standby_when_phone_open" : "standby_for_closed_phone" });
  if (situation.critical && WRITTEN.has(channel.kind) && !channel.standby)
    reasons.push({ code: "call_first_for_critical" });
  const made = situation.closedDedicated;
  if (made && !made.state.open && state.open && !situation.critical && !channel.standby)
    reasons.push({ code: "general_for_closed_dedicated", channel: made.channel.slug, opensAt: made.state.opensAt });
  if (!state.open && channel.acceptsWhileClosed && state.opensAt !== null)
    reasons.push({ code: "accepts_messages_while_closed", attendedFrom: state.opensAt });
  if (situation.opensFirst === candidate) reasons.push({ code: "opens_first" });
  if (!state.open && state.afterHoliday)
    reasons.push({ code: "opens_after_holiday", date: state.afterHoliday.date, name: state.afterHoliday.name });
  return reasons;
}

/** An opening, a closing, a midnight at which the reason of a closed channel may change, or a notice's edge. */
function validUntil(catalogue: CompiledCatalogue, candidates: readonly Candidate[], at: number): number | null {
  let soonest = nextNoticeEdge(catalogue.notices, at) ?? Number.POSITIVE_INFINITY;
  let midnightMatters = false;
  for (const { compiled, state } of candidates) {
    const change = state.open ? state.closesAt : state.opensAt;
    if (change !== null) soonest = Math.min(soonest, change);
    // One that never opens has nothing else to say before a date that is special.
    if (!state.open && state.reason.code === "never_opens")
      midnightMatters ||= hasSpecialDatesAfter(compiled.schedule, wallTimeAt(catalogue.zone, at).date);
    else if (!state.open) midnightMatters = true;
  }
  if (midnightMatters) soonest = Math.min(soonest, startOfNextDate(catalogue.zone, at));
  return soonest === Number.POSITIVE_INFINITY ? null : soonest;
}

/** The same, from a revision that another one supersedes at an instant (epoch ms; null: none does). */
export function decideUntil(catalogue: CompiledCatalogue, question: Question, supersededAt: number | null): Decision {
  const decision = decide(catalogue, question);
  if (supersededAt === null || (decision.validUntil !== null && decision.validUntil <= supersededAt)) return decision;
  return { ...decision, validUntil: supersededAt };
}
