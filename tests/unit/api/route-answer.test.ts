import { describe, expect, test } from "vitest";
import { EXAMPLE_ANSWER, EXAMPLE_QUESTION } from "#lib/api/examples.ts";
import { routeAnswer, routeAnswerSchema } from "#lib/api/route-answer.ts";
import { scheduleSchema } from "#lib/catalogue/hours.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import type { Reason } from "#lib/routing/reason.ts";
import { PRIORITIES, type Priority, REQUEST_TYPES, type RequestType } from "#lib/routing/request.ts";
import { ask, bogota, compiled, NO_HOURS, PUBLISHED, published, withChannels } from "#tests/unit/routing/catalogues.ts";

type Asked = readonly [RequestType, Priority, string];

function answerTo([requestType, priority, wall]: Asked, catalogue = published) {
  return routeAnswer(ask(requestType, priority, wall, catalogue), catalogue.catalogue.revision, catalogue.zone);
}

/** What a caller reads. */
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The examples of the product: request, instant, outcome, recommended, alternatives. */
const EXAMPLES: readonly (readonly [Asked, string, string, readonly string[], string | null])[] = [
  [["incident", "P3", "2026-11-24 10:00"], "open", "phone", ["email", "chat"], "2026-11-24T19:00:00-05:00"],
  [
    ["incident", "P1", "2026-11-24 10:00"],
    "open",
    "phone",
    ["critical-line", "email", "chat"],
    "2026-11-24T19:00:00-05:00",
  ],
  [["incident", "P1", "2026-11-24 19:00"], "open", "critical-line", [], null],
  [["incident", "P1", "2026-11-16 10:00"], "open", "critical-line", [], null],
  [["incident", "P3", "2026-11-16 10:00"], "deferred", "email", [], "2026-11-17T07:00:00-05:00"],
  [["incident", "P3", "2026-11-28 13:00"], "deferred", "email", [], "2026-11-30T07:00:00-05:00"],
  [["claim", "P3", "2026-11-24 10:00"], "open", "pqrsa", ["phone", "email", "chat"], "2026-11-24T17:00:00-05:00"],
  [["claim", "P3", "2026-11-24 18:00"], "open", "phone", ["chat"], "2026-11-24T19:00:00-05:00"],
  [["claim", "P3", "2026-11-29 10:00"], "deferred", "pqrsa", [], "2026-11-30T07:00:00-05:00"],
];

describe("the answer of the API", () => {
  test.each(EXAMPLES)("to %j is its own schema's, %s: %s", (asked, outcome, recommended, alternatives, until) => {
    const answer = answerTo(asked);
    expect(routeAnswerSchema.parse(sent(answer))).toEqual(sent(answer));
    expect(answer.outcome).toBe(outcome);
    expect(answer.recommended?.channel).toBe(recommended);
    expect(answer.alternatives.map(({ channel }) => channel)).toEqual(alternatives);
    expect(answer.recommended?.open ? answer.recommended.closesAt : answer.recommended?.opensAt).toBe(until);
  });

  test("to the contract's question is the contract's answer, as the description shows it", () => {
    const { requestType, priority, at } = EXAMPLE_QUESTION;
    expect(parseInstant(at)).toBe(bogota("2026-11-24 19:00"));
    expect(sent(answerTo([requestType, priority, "2026-11-24 19:00"]))).toEqual(EXAMPLE_ANSWER);
  });

  test("is its own schema's for every type and priority, through a week with a holiday, hour by hour", () => {
    let answers = 0;
    for (const requestType of REQUEST_TYPES)
      for (const priority of PRIORITIES)
        for (let hour = 0; hour < 7 * 24; hour++) {
          const day = String(14 + Math.floor(hour / 24)).padStart(2, "0");
          const answer = answerTo([requestType, priority, `2026-11-${day} ${String(hour % 24).padStart(2, "0")}:00`]);
          expect(routeAnswerSchema.safeParse(answer).success).toBe(true);
          answers++;
        }
    expect(answers).toBe(7 * 4 * 7 * 24);
  });

  test("says each reason of the closed list with its own parameters", () => {
    const exceptional = (channel: string) => {
      const schedule = PUBLISHED.channels.find(({ slug }) => slug === channel)?.schedule;
      return scheduleSchema.parse({
        ...schedule,
        exceptions: [{ from: "2026-11-24", to: null, intervals: [], reason: "Hasta nuevo aviso." }],
      });
    };
    const closedForGood = compiled(withChannels({ phone: { schedule: exceptional("phone") } }));
    const oneWithoutHours = compiled(withChannels({ chat: { schedule: NO_HOURS } }));
    const nobodyAccepts = compiled(
      withChannels({ email: { acceptsWhileClosed: false }, pqrsa: { acceptsWhileClosed: false } }),
    );
    const answers = [
      ...EXAMPLES.map(([asked]) => answerTo(asked)),
      answerTo(["incident", "P3", "2026-11-24 10:00"], closedForGood),
      answerTo(["incident", "P3", "2026-11-24 10:00"], oneWithoutHours),
      answerTo(["incident", "P3", "2026-11-14 20:00"], nobodyAccepts),
    ];
    const said = new Set(
      answers.flatMap(({ recommended, alternatives, closed }) =>
        [...(recommended ? [recommended] : []), ...alternatives, ...closed].flatMap(({ reasons }) =>
          reasons.map(({ code }) => code),
        ),
      ),
    );
    const all: Record<Reason["code"], true> = {
      open_always: true,
      open_until: true,
      closed_outside_hours: true,
      closed_holiday: true,
      closed_exception: true,
      never_opens: true,
      serves_all_types: true,
      dedicated_to_type: true,
      staffed_phone_first_for_critical: true,
      standby_for_closed_phone: true,
      standby_when_phone_open: true,
      call_first_for_critical: true,
      general_for_closed_dedicated: true,
      accepts_messages_while_closed: true,
      opens_first: true,
      opens_after_holiday: true,
    };
    expect([...said].sort()).toEqual(Object.keys(all).sort());
    for (const answer of answers) expect(routeAnswerSchema.parse(sent(answer))).toEqual(sent(answer));
  });

  test("is none, with no channel at all, when none serves the request", () => {
    const nobody = compiled({ ...PUBLISHED, channels: [] });
    const answer = answerTo(["incident", "P3", "2026-11-24 10:00"], nobody);
    expect(answer).toMatchObject({
      outcome: "none",
      recommended: null,
      alternatives: [],
      closed: [],
      validUntil: null,
    });
    expect(routeAnswerSchema.safeParse(answer).success).toBe(true);
  });

  test("says instants in the desk's own offset, on either side of a change of the clock", () => {
    const inMadrid = compiled({ ...PUBLISHED, desk: { ...PUBLISHED.desk, timeZone: "Europe/Madrid" } });
    // Madrid puts its clock back on Sunday 25 October 2026: a Saturday in +02:00 is told a Monday in +01:00.
    const answer = answerTo(["incident", "P3", "2026-10-24 12:00"], inMadrid);
    expect(answer.timeZone).toBe("Europe/Madrid");
    expect(answer.at).toBe("2026-10-24T19:00:00+02:00");
    expect(answer.recommended?.opensAt).toBe("2026-10-26T07:00:00+01:00");
  });
});
