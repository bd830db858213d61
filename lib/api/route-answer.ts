import { z } from "zod";
import { contactSchema } from "#lib/catalogue/contact.ts";
import type { Decision, RoutedChannel } from "#lib/routing/decide.ts";
import type { Reason } from "#lib/routing/reason.ts";
import { CHANNEL_KINDS, PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { inEachLanguage } from "#lib/text.ts";

const instant = z.iso.datetime({ offset: true });
const text = inEachLanguage(z.string());
const date = z.iso.date();

/** The closed list of reasons, with their parameters. */
export const reasonSchema = z.discriminatedUnion("code", [
  z.strictObject({ code: z.literal("open_always") }),
  z.strictObject({ code: z.literal("open_until"), at: instant }),
  z.strictObject({ code: z.literal("closed_outside_hours"), opensAt: instant }),
  z.strictObject({ code: z.literal("closed_holiday"), date, name: text, opensAt: instant.nullable() }),
  z.strictObject({ code: z.literal("closed_exception"), date, reason: z.string(), opensAt: instant.nullable() }),
  z.strictObject({ code: z.literal("never_opens") }),
  z.strictObject({ code: z.literal("serves_all_types") }),
  z.strictObject({ code: z.literal("dedicated_to_type") }),
  z.strictObject({ code: z.literal("staffed_phone_first_for_critical") }),
  z.strictObject({ code: z.literal("standby_for_closed_phone") }),
  z.strictObject({ code: z.literal("standby_when_phone_open") }),
  z.strictObject({ code: z.literal("call_first_for_critical") }),
  z.strictObject({ code: z.literal("general_for_closed_dedicated"), channel: z.string(), opensAt: instant.nullable() }),
  z.strictObject({ code: z.literal("accepts_messages_while_closed"), attendedFrom: instant }),
  z.strictObject({ code: z.literal("opens_first") }),
  z.strictObject({ code: z.literal("opens_after_holiday"), date, name: text }),
]);

export const routedChannelSchema = z.strictObject({
  channel: z.string().meta({ description: "Its slug" }),
  name: text,
  kind: z.enum(CHANNEL_KINDS),
  open: z.boolean(),
  closesAt: instant.nullable().meta({ description: "Of an open channel; null: it does not close" }),
  opensAt: instant.nullable().meta({ description: "Of a closed channel; null: it does not open again" }),
  contacts: z.array(contactSchema),
  reasons: z.array(reasonSchema),
});

export const routeAnswerSchema = z.strictObject({
  at: instant,
  timeZone: z.string(),
  requestType: z.enum(REQUEST_TYPES),
  priority: z.enum(PRIORITIES),
  outcome: z.enum(["open", "deferred", "none"]),
  revision: z.int(),
  recommended: routedChannelSchema.nullable(),
  alternatives: z.array(routedChannelSchema),
  closed: z.array(routedChannelSchema),
  notices: z.array(z.strictObject({ from: instant, to: instant, text })),
  validUntil: instant.nullable().meta({ description: "The next instant at which the answer may differ; null: never" }),
});

export type RouteAnswer = z.infer<typeof routeAnswerSchema>;

/** A decision as the API says it: instants in the desk's own offset. */
export function routeAnswer(decision: Decision, revision: number, zone: ZoneRules): RouteAnswer {
  const said = (at: number) => formatInstant(zone, at);
  const saidOrNull = (at: number | null) => (at === null ? null : said(at));
  const channel = (routed: RoutedChannel): RouteAnswer["alternatives"][number] => ({
    channel: routed.channel.slug,
    name: routed.channel.name,
    kind: routed.channel.kind,
    open: routed.open,
    closesAt: saidOrNull(routed.closesAt),
    opensAt: saidOrNull(routed.opensAt),
    contacts: routed.channel.contacts,
    reasons: routed.reasons.map((reason) => reasonAnswer(reason, said, saidOrNull)),
  });
  return {
    at: said(decision.at),
    timeZone: zone.timeZone,
    requestType: decision.requestType,
    priority: decision.priority,
    outcome: decision.outcome,
    revision,
    recommended: decision.recommended && channel(decision.recommended),
    alternatives: decision.alternatives.map(channel),
    closed: decision.closed.map(channel),
    notices: decision.notices.map(({ from, to, text: words }) => ({ from: said(from), to: said(to), text: words })),
    validUntil: saidOrNull(decision.validUntil),
  };
}

function reasonAnswer(
  reason: Reason,
  said: (at: number) => string,
  saidOrNull: (at: number | null) => string | null,
): z.infer<typeof reasonSchema> {
  switch (reason.code) {
    case "open_until":
      return { code: reason.code, at: said(reason.at) };
    case "closed_outside_hours":
      return { code: reason.code, opensAt: said(reason.opensAt) };
    case "closed_holiday":
    case "closed_exception":
    case "general_for_closed_dedicated":
      return { ...reason, opensAt: saidOrNull(reason.opensAt) };
    case "accepts_messages_while_closed":
      return { code: reason.code, attendedFrom: said(reason.attendedFrom) };
    default:
      return reason;
  }
}
