import { describe, expect, it, test } from "vitest";
import { decide, decideUntil } from "#lib/routing/decide.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import {
  ask,
  bogota,
  codes,
  compiled,
  NO_HOURS,
  only,
  PUBLISHED,
  published,
  slugs,
  withChannels,
} from "./catalogues.ts";

describe("the published examples", () => {
  test.each([
    ["incident", "P3", "2026-11-24 10:00", "open", ["phone", "email", "chat"], []],
    ["incident", "P1", "2026-11-24 10:00", "open", ["phone", "critical-line", "email", "chat"], []],
    ["incident", "P1", "2026-11-24 19:00", "open", ["critical-line"], ["phone", "email", "chat"]],
    ["incident", "P1", "2026-11-16 10:00", "open", ["critical-line"], ["phone", "email", "chat"]],
    ["incident", "P3", "2026-11-16 10:00", "deferred", ["email"], ["phone", "chat"]],
    ["incident", "P3", "2026-11-28 13:00", "deferred", ["email"], ["phone", "chat"]],
    ["claim", "P3", "2026-11-24 10:00", "open", ["pqrsa", "phone", "email", "chat"], []],
    ["claim", "P3", "2026-11-24 18:00", "open", ["phone", "chat"], ["email", "pqrsa"]],
    ["claim", "P3", "2026-11-29 10:00", "deferred", ["pqrsa"], ["phone", "email", "chat"]],
    ["service_request", "P1", "2026-11-29 02:00", "open", ["critical-line"], ["phone", "email", "chat"]],
  ] as const)("%s %s at %s", (requestType, priority, wall, outcome, answered, closed) => {
    const decision = ask(requestType, priority, wall);
    expect(decision.outcome).toBe(outcome);
    expect(slugs([decision.recommended, ...decision.alternatives])).toEqual(answered);
    expect(slugs(decision.closed)).toEqual(closed);
  });

  test.each([
    ["incident", "P3", "2026-11-24 10:00", "closesAt", "2026-11-24 19:00"],
    ["incident", "P3", "2026-11-16 10:00", "opensAt", "2026-11-17 07:00"],
    ["incident", "P3", "2026-11-28 13:00", "opensAt", "2026-11-30 07:00"],
    ["claim", "P3", "2026-11-24 10:00", "closesAt", "2026-11-24 17:00"],
    ["claim", "P3", "2026-11-29 10:00", "opensAt", "2026-11-30 07:00"],
  ] as const)("%s %s at %s: recommended %s %s", (requestType, priority, wall, field, expected) => {
    expect(ask(requestType, priority, wall).recommended?.[field]).toBe(bogota(expected));
  });
});

describe("eligibility", () => {
  it("lists each eligible channel once, for every type, priority and hour of a week", () => {
    for (const requestType of REQUEST_TYPES)
      for (const priority of PRIORITIES)
        for (let hour = 0; hour < 168; hour++) {
          const decision = decide(published, {
            requestType,
            priority,
            at: bogota("2026-11-15 00:00") + hour * 3_600_000,
          });
          const listed = slugs([decision.recommended, ...decision.alternatives, ...decision.closed]).sort();
          const eligible = published.eligible[requestType][priority].map(({ channel }) => channel.slug).sort();
          expect(listed).toEqual(eligible);
        }
  });

  it.each(["petition", "complaint", "claim", "suggestion", "appeal"] as const)(
    "never sends a %s to the critical line, not even at P1",
    (requestType) => {
      expect(published.eligible[requestType].P1.map(({ channel }) => channel.slug)).not.toContain("critical-line");
    },
  );

  it("leaves out a channel that is not active", () => {
    const decision = ask("incident", "P3", "2026-11-24 10:00", compiled(withChannels({ phone: { active: false } })));
    expect(slugs([decision.recommended, ...decision.alternatives, ...decision.closed])).toEqual(["email", "chat"]);
  });
});

describe("the order of what is open", () => {
  it("puts a staffed phone first for a critical matter, even one published last", () => {
    const [phone, ...others] = PUBLISHED.channels;
    const last = compiled({ ...PUBLISHED, channels: phone ? [...others, phone] : others });
    const decision = ask("incident", "P1", "2026-11-24 10:00", last);
    expect(slugs([decision.recommended, ...decision.alternatives])).toEqual([
      "phone",
      "critical-line",
      "email",
      "chat",
    ]);
  });

  it("puts a stand-by line last when the matter is not critical", () => {
    const p2 = compiled(withChannels({ "critical-line": { priorities: ["P1", "P2"] } }));
    const decision = ask("incident", "P2", "2026-11-24 10:00", p2);
    expect(slugs([decision.recommended, ...decision.alternatives])).toEqual([
      "phone",
      "email",
      "chat",
      "critical-line",
    ]);
  });

  it("does not take a dedicated channel before the staffed phone for a critical matter", () => {
    const dedicated = compiled(withChannels({ chat: { requestTypes: ["incident"] } }));
    expect(ask("incident", "P1", "2026-11-24 10:00", dedicated).recommended?.channel.slug).toBe("phone");
    expect(ask("incident", "P2", "2026-11-24 10:00", dedicated).recommended?.channel.slug).toBe("chat");
  });
});

describe("when nothing is open", () => {
  it("defers to the channel that opens first when none takes messages while closed", () => {
    const none = compiled(
      withChannels({
        email: { acceptsWhileClosed: false },
        chat: { schedule: { ...NO_HOURS, weekly: { ...NO_HOURS.weekly, tue: [["06:00", "09:00"]] } } },
      }),
    );
    const decision = ask("incident", "P3", "2026-11-23 20:00", none);
    expect(decision.outcome).toBe("deferred");
    expect(decision.recommended?.channel.slug).toBe("chat");
    expect(codes(decision.recommended)).toEqual(["closed_outside_hours", "serves_all_types", "opens_first"]);
  });

  it("breaks a tie of openings by the published position", () => {
    const none = compiled(withChannels({ email: { acceptsWhileClosed: false } }));
    expect(ask("incident", "P3", "2026-11-23 20:00", none).recommended?.channel.slug).toBe("phone");
  });

  it("does not defer to a channel that takes messages and never opens again", () => {
    const decision = ask(
      "incident",
      "P3",
      "2026-11-23 20:00",
      compiled(withChannels({ email: { schedule: NO_HOURS } })),
    );
    expect(decision.recommended?.channel.slug).toBe("phone");
    expect(slugs(decision.closed)).toEqual(["chat", "email"]);
  });

  it("answers none when no channel is eligible", () => {
    const decision = ask("claim", "P3", "2026-11-24 10:00", compiled(only("critical-line")));
    expect(decision).toMatchObject({
      outcome: "none",
      recommended: null,
      alternatives: [],
      closed: [],
      validUntil: null,
    });
  });

  it("answers none, and recommends no dead line, when none of the eligible ever opens again", () => {
    const dead = compiled(withChannels({ email: { schedule: NO_HOURS } }, only("email")));
    const decision = ask("incident", "P3", "2026-11-24 10:00", dead);
    expect(decision).toMatchObject({ outcome: "none", recommended: null, validUntil: null });
    expect(codes(decision.closed[0])).toEqual(["never_opens", "serves_all_types"]);
  });
});

describe("reasons", () => {
  test.each([
    ["incident", "P3", "2026-11-24 10:00", "phone", ["open_until", "serves_all_types"]],
    [
      "incident",
      "P1",
      "2026-11-24 10:00",
      "phone",
      ["open_until", "serves_all_types", "staffed_phone_first_for_critical"],
    ],
    ["incident", "P1", "2026-11-24 10:00", "critical-line", ["open_always", "standby_when_phone_open"]],
    ["incident", "P1", "2026-11-24 10:00", "chat", ["open_until", "serves_all_types", "call_first_for_critical"]],
    ["incident", "P1", "2026-11-24 19:00", "critical-line", ["open_always", "standby_for_closed_phone"]],
    ["incident", "P1", "2026-11-24 19:00", "phone", ["closed_outside_hours", "serves_all_types"]],
    [
      "incident",
      "P1",
      "2026-11-24 19:00",
      "email",
      ["closed_outside_hours", "serves_all_types", "call_first_for_critical", "accepts_messages_while_closed"],
    ],
    [
      "incident",
      "P3",
      "2026-11-16 10:00",
      "email",
      ["closed_holiday", "serves_all_types", "accepts_messages_while_closed"],
    ],
    [
      "incident",
      "P3",
      "2026-11-14 14:00",
      "email",
      ["closed_outside_hours", "serves_all_types", "accepts_messages_while_closed", "opens_after_holiday"],
    ],
    ["claim", "P3", "2026-11-24 10:00", "pqrsa", ["open_until", "dedicated_to_type"]],
    ["claim", "P3", "2026-11-24 10:00", "phone", ["open_until", "serves_all_types"]],
    ["claim", "P3", "2026-11-24 18:00", "phone", ["open_until", "serves_all_types", "general_for_closed_dedicated"]],
    [
      "claim",
      "P3",
      "2026-11-24 18:00",
      "pqrsa",
      ["closed_outside_hours", "dedicated_to_type", "accepts_messages_while_closed"],
    ],
    ["claim", "P1", "2026-11-24 10:00", "email", ["open_until", "serves_all_types"]],
  ] as const)("%s %s at %s: %s", (requestType, priority, wall, slug, expected) => {
    const { recommended, alternatives, closed } = ask(requestType, priority, wall);
    const routed = [recommended, ...alternatives, ...closed].find((each) => each?.channel.slug === slug);
    expect(codes(routed)).toEqual(expected);
  });

  it("names the holiday, its date and the opening after it", () => {
    const name = { es: "Independencia de Cartagena", en: "Independence of Cartagena" };
    const opensAt = bogota("2026-11-17 07:00");
    expect(ask("incident", "P3", "2026-11-16 03:00").recommended?.reasons[0]).toEqual({
      code: "closed_holiday",
      date: "2026-11-16",
      name,
      opensAt,
    });
    expect(ask("incident", "P3", "2026-11-14 14:00").recommended?.reasons.at(-1)).toEqual({
      code: "opens_after_holiday",
      date: "2026-11-16",
      name,
    });
  });

  it("names the closed dedicated channel for which a general one stands in, and when it opens", () => {
    expect(ask("claim", "P3", "2026-11-24 18:00").recommended?.reasons.at(-1)).toEqual({
      code: "general_for_closed_dedicated",
      channel: "pqrsa",
      opensAt: bogota("2026-11-25 07:00"),
    });
  });

  const exception = (from: string, to: string | null, intervals: [string, string][]) => {
    const email = PUBLISHED.channels.find(({ slug }) => slug === "email");
    if (!email) throw new Error("no e-mail channel");
    return compiled(
      withChannels(
        {
          email: {
            schedule: {
              ...email.schedule,
              exceptions: [{ from: day(from), to: to === null ? null : day(to), intervals, reason: "Mudanza." }],
            },
          },
        },
        only("email"),
      ),
    );
  };
  const day = toLocalDate;

  it("blames an exception of the date, also outside what its hours would have been", () => {
    const half = exception("2026-12-24", "2026-12-24", [["07:00", "12:00"]]);
    expect(ask("incident", "P3", "2026-12-24 15:00", half).recommended?.reasons[0]).toEqual({
      code: "closed_exception",
      date: "2026-12-24",
      reason: "Mudanza.",
      opensAt: bogota("2026-12-26 08:00"),
    });
    expect(ask("incident", "P3", "2026-12-24 11:00", half).outcome).toBe("open");
  });

  it("lets an exception open a holiday", () => {
    const open = exception("2026-12-08", "2026-12-08", [["09:00", "12:00"]]);
    expect(ask("incident", "P3", "2026-12-08 10:00", open).outcome).toBe("open");
    expect(codes(ask("incident", "P3", "2026-12-08 13:00", open).recommended)[0]).toBe("closed_exception");
  });

  it("says of a channel closed until further notice that no opening is known", () => {
    const closed = exception("2026-11-24", null, []);
    const decision = ask("incident", "P3", "2026-11-24 10:00", closed);
    expect(decision.outcome).toBe("none");
    expect(decision.closed[0]?.opensAt).toBeNull();
    expect(decision.closed[0]?.reasons[0]).toMatchObject({ code: "closed_exception", opensAt: null });
  });
});

describe("how long an answer holds", () => {
  test.each([
    ["the first closing", "incident", "P3", "2026-11-24 10:00", "2026-11-24 17:00"],
    ["the next midnight while something is closed", "incident", "P1", "2026-11-24 19:00", "2026-11-25 00:00"],
    ["an opening before midnight", "incident", "P3", "2026-11-24 06:59", "2026-11-24 07:00"],
    ["a closing before midnight", "claim", "P3", "2026-11-24 18:00", "2026-11-24 19:00"],
  ] as const)("until %s", (_, requestType, priority, wall, until) => {
    expect(ask(requestType, priority, wall).validUntil).toBe(bogota(until));
  });

  it("for ever when nothing can change", () => {
    expect(ask("incident", "P1", "2026-11-24 10:00", compiled(only("critical-line"))).validUntil).toBeNull();
  });

  it("of a channel that never opens, until the midnight before each date that could explain it otherwise", () => {
    const untilFurtherNotice = {
      from: toLocalDate("2026-11-26"),
      to: null,
      intervals: [],
      reason: "Trasladamos la oficina.",
    };
    const closing = compiled(
      withChannels(
        { email: { schedule: { ...NO_HOURS, exceptions: [untilFurtherNotice] } } },
        only("email", "critical-line"),
      ),
    );
    const state = (wall: string) => ask("incident", "P1", wall, closing).closed[0]?.reasons[0];
    expect(state("2026-11-25 23:59")).toEqual({ code: "never_opens" });
    expect(state("2026-11-26 00:00")).toMatchObject({ code: "closed_exception", date: "2026-11-26" });
    expect(ask("incident", "P1", "2026-11-25 20:00", closing).validUntil).toBe(bogota("2026-11-26 00:00"));
  });

  it("until a notice appears, and then until it goes", () => {
    const text = { es: "Demoras.", en: "Delays." };
    const noticed = compiled({
      ...PUBLISHED,
      notices: [{ from: "2026-11-24T11:00:00-05:00", to: "2026-11-24T12:00:00-05:00", text }],
    });
    expect(ask("incident", "P3", "2026-11-24 10:00", noticed)).toMatchObject({
      notices: [],
      validUntil: bogota("2026-11-24 11:00"),
    });
    expect(ask("incident", "P3", "2026-11-24 11:00", noticed)).toMatchObject({
      notices: [{ text }],
      validUntil: bogota("2026-11-24 12:00"),
    });
    expect(ask("incident", "P3", "2026-11-24 12:00", noticed).notices).toEqual([]);
  });

  it("until the revision is superseded, if that comes first", () => {
    const question = { requestType: "incident", priority: "P3", at: bogota("2026-11-24 10:00") } as const;
    expect(decideUntil(published, question, bogota("2026-11-24 15:00")).validUntil).toBe(bogota("2026-11-24 15:00"));
    expect(decideUntil(published, question, bogota("2026-11-24 18:00")).validUntil).toBe(bogota("2026-11-24 17:00"));
    expect(decideUntil(published, question, null).validUntil).toBe(bogota("2026-11-24 17:00"));
  });

  it("gives the same answer, but for the instant asked, at every minute until then", () => {
    for (const requestType of ["incident", "claim"] as const)
      for (const priority of ["P1", "P3"] as const)
        for (let at = bogota("2026-11-13 00:00"); at < bogota("2026-11-18 00:00"); at += 7 * 60_000) {
          const decision = decide(published, { requestType, priority, at });
          const last = Math.min((decision.validUntil ?? at + 1) - 1, at + 86_400_000);
          expect({ ...decide(published, { requestType, priority, at: last }), at }).toEqual(decision);
        }
  });
});
