import { describe, expect, test } from "vitest";
import { timelineAnswer, timelineItemSchema } from "#lib/api/timeline-answer.ts";
import { namedIn } from "#lib/tickets/event-data.ts";
import type { TimelineEvent } from "#lib/tickets/ticket-page.ts";
import { published } from "#tests/unit/routing/catalogues.ts";

const AT = new Date("2026-11-24T10:00:00-05:00");
const ANA = { id: "p1", email: "ana@demo.test", name: "Ana" };
const NAMES = { people: new Map([["p1", ANA]]), tickets: new Map([["t1", "CA-2026-000007"]]) };

function event(kind: TimelineEvent["kind"], data: object = {}, more: Partial<TimelineEvent> = {}): TimelineEvent {
  return {
    sequence: 1n,
    at: AT,
    kind,
    byCustomer: false,
    person: ANA,
    data: data as TimelineEvent["data"],
    message: null,
    ...more,
  };
}

const MESSAGE: NonNullable<TimelineEvent["message"]> = {
  id: "m1",
  visibility: "public",
  text: "hola",
  takenBackAt: AT,
  attachments: [{ id: "a1", name: "acuse.eml", type: "message/rfc822", size: 1 }],
};

// As `recordEvent` writes each, and as the API says it.
const EVENTS: Record<TimelineEvent["kind"], readonly [TimelineEvent, object]> = {
  opened: [event("opened"), {}],
  spam: [event("spam"), {}],
  link_renewed: [event("link_renewed"), {}],
  message: [
    event("message", {}, { message: MESSAGE }),
    { id: "m1", visibility: "public", text: "hola", takenBack: true, attachments: ["acuse.eml"] },
  ],
  taken_back: [event("taken_back", { takenBackId: "m1" }), { message: "m1" }],
  assigned: [event("assigned", { from: null, to: "p1" }), { from: null, to: "ana@demo.test" }],
  status: [event("status", { from: "new", to: "open" }), { from: "new", to: "open" }],
  priority: [event("priority", { from: "P3", to: "P1" }), { from: "P3", to: "P1" }],
  request_type: [event("request_type", { from: "claim", to: "appeal" }), { from: "claim", to: "appeal" }],
  tags: [event("tags", { from: [], to: ["a"] }), { from: [], to: ["a"] }],
  snoozed: [event("snoozed", { until: AT.getTime() }), { until: "2026-11-24T10:00:00-05:00" }],
  escalated: [event("escalated", { from: 1, to: 3, reason: "ya" }), { from: 1, to: 3, reason: "ya" }],
  handed_back: [event("handed_back", { from: 3, to: 2, reason: "ya" }), { from: 3, to: 2, reason: "ya" }],
  duplicate: [event("duplicate", { of: "t1" }), { of: "CA-2026-000007" }],
  matter: [event("matter", { from: "t1", to: null }), { from: "CA-2026-000007", to: null }],
  rated: [event("rated", { rating: 5 }), { rating: 5 }],
};

describe("what happened to a ticket", () => {
  test.each(Object.entries(EVENTS))(
    "is told of %s with its data, people and tickets by their public names",
    (kind, [happened, data]) => {
      const item = timelineAnswer(happened, NAMES, published.zone);
      const by = { kind: "person", email: ANA.email, name: ANA.name };
      expect(item).toEqual({ at: "2026-11-24T10:00:00-05:00", by, kind, ...data });
      expect(timelineItemSchema.safeParse(item).success).toBe(true);
    },
  );

  test("was done by somebody, by the customer or by the desk itself", () => {
    const by = (more: Partial<TimelineEvent>) => timelineAnswer(event("spam", {}, more), NAMES, published.zone).by.kind;
    expect([by({}), by({ person: null, byCustomer: true }), by({ person: null })]).toEqual([
      "person",
      "customer",
      "desk",
    ]);
  });

  test("names people and tickets by their ids, each to be looked up once", () => {
    const events = Object.values(EVENTS).map(([happened]) => happened);
    expect(namedIn([...events, ...events])).toEqual({ people: ["p1"], tickets: ["t1"] });
  });
});
