import { expect, it } from "vitest";
import { undoingOf } from "#components/desk/ticket-patch.ts";

const NOW = Date.parse("2026-11-24T10:00:00-05:00");

const before = {
  status: "waiting",
  priority: "P3",
  requestType: "incident",
  assigneeEmail: null,
  tags: ["notarías"],
  snoozedUntil: null,
  matter: null,
} as const;

it("a change is taken back by what stood before it, and by nothing else", () => {
  expect(undoingOf(before, { status: "solved", tags: [] }, NOW)).toEqual({ status: "waiting", tags: ["notarías"] });
  expect(undoingOf(before, { assignee: "agente@demo.test" }, NOW)).toEqual({ assignee: null });
});

it("a new request is open once it was worked on: that alone cannot be taken back", () => {
  const fresh = { ...before, status: "new" } as const;
  expect(undoingOf(fresh, { status: "solved" }, NOW)).toEqual({ status: "open" });
  expect(undoingOf(fresh, { status: "open" }, NOW)).toBeNull();
  expect(undoingOf(fresh, { status: "open", priority: "P1" }, NOW)).toEqual({ priority: "P3" });
});

it("a pause that has passed meanwhile is not put back: there is none then", () => {
  const paused = { ...before, snoozedUntil: NOW + 120_000 };
  expect(undoingOf(paused, { snoozedUntil: null }, NOW)).toEqual({ snoozedUntil: NOW + 120_000 });
  expect(undoingOf(paused, { snoozedUntil: null }, NOW + 119_000)).toEqual({ snoozedUntil: null });
  expect(undoingOf({ ...before, snoozedUntil: NOW - 1 }, { snoozedUntil: NOW + 1 }, NOW)).toEqual({
    snoozedUntil: null,
  });
});
