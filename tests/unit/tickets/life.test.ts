import { describe, expect, it, test } from "vitest";
import {
  canMove,
  canReopen,
  hasLinkEnded,
  LINK_OUTLIVES_CLOSING_MS,
  REOPEN_WITHIN_MS,
  TICKET_STATUSES,
  type TicketStatus,
  whenCustomerWrites,
  whenWorkedOn,
} from "#lib/tickets/life.ts";

const NOW = Date.parse("2026-11-24T10:00:00-05:00");

describe("an agent", () => {
  // A row a status it is in, a column a status it is moved to: y, or n; staying is no move.
  const TABLE: Record<TicketStatus, string> = {
    //        new open waiting solved closed
    new: "    n   y    y       y      n",
    open: "   n   n    y       y      n",
    waiting: "n   y    n       y      n",
    solved: " n   y    y       n      y",
    closed: " n   n    n       n      n",
  };
  const cells = TICKET_STATUSES.flatMap((from) => {
    const row = TABLE[from].trim().split(/\s+/);
    return TICKET_STATUSES.map((to, column) => [from, to, row[column] === "y"] as const);
  });
  test.each(cells)("%s → %s: %s", (from, to, allowed) => {
    expect(canMove(from, to)).toBe(allowed);
  });
});

describe("a customer who writes", () => {
  const LAST = NOW - REOPEN_WITHIN_MS + 1;
  test.each<[TicketStatus, number | null, TicketStatus | null]>([
    ["new", null, "new"],
    ["open", null, "open"],
    ["waiting", null, "open"],
    ["solved", NOW, "open"],
    ["solved", LAST, "open"],
    ["solved", LAST - 1, null],
    ["closed", NOW, null],
  ])("makes %s, solved at %s, %s", (status, solvedAt, becomes) => {
    expect(whenCustomerWrites(status, solvedAt, NOW)).toBe(becomes);
  });
});

test.each<[TicketStatus, TicketStatus]>([
  ["new", "open"],
  ["open", "open"],
  ["waiting", "waiting"],
  ["solved", "solved"],
  ["closed", "closed"],
])("taking, answering and escalating make %s %s", (status, becomes) => {
  expect(whenWorkedOn(status)).toBe(becomes);
});

describe("time", () => {
  it("lets a solution be contested for 15 days, the last instant excluded", () => {
    expect([canReopen(NOW, NOW), canReopen(NOW - REOPEN_WITHIN_MS + 1, NOW)]).toEqual([true, true]);
    expect([canReopen(NOW - REOPEN_WITHIN_MS, NOW), canReopen(null, NOW)]).toEqual([false, false]);
  });

  it("ends a link 60 days after closing, that instant included", () => {
    expect([hasLinkEnded(null, NOW), hasLinkEnded(NOW - LINK_OUTLIVES_CLOSING_MS + 1, NOW)]).toEqual([false, false]);
    expect(hasLinkEnded(NOW - LINK_OUTLIVES_CLOSING_MS, NOW)).toBe(true);
  });
});
