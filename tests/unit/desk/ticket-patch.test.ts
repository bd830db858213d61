import { expect, it } from "vitest";
import { undoingOf } from "#components/desk/ticket-patch.ts";

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
  expect(undoingOf(before, { status: "solved", tags: [] })).toEqual({ status: "waiting", tags: ["notarías"] });
  expect(undoingOf(before, { assignee: "agente@demo.test" })).toEqual({ assignee: null });
});

it("a new request is open once it was worked on: that alone cannot be taken back", () => {
  const fresh = { ...before, status: "new" } as const;
  expect(undoingOf(fresh, { status: "solved" })).toEqual({ status: "open" });
  expect(undoingOf(fresh, { status: "open" })).toBeNull();
  expect(undoingOf(fresh, { status: "open", priority: "P1" })).toEqual({ priority: "P3" });
});
