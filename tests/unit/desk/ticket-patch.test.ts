import { expect, it } from "vitest";
import { changesOn, tagsOn, undoingOf, undoingsOf } from "#components/desk/ticket-patch.ts";

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
  expect(undoingOf(before, { status: "solved", tags: [] }, NOW, [])).toEqual({ status: "waiting", tags: ["notarías"] });
  expect(undoingOf(before, { assignee: "agente@demo.test" }, NOW, [])).toEqual({ assignee: null });
});

it("a new request is open once it was worked on: that alone cannot be taken back", () => {
  const fresh = { ...before, status: "new" } as const;
  expect(undoingOf(fresh, { status: "solved" }, NOW, [])).toEqual({ status: "open" });
  expect(undoingOf(fresh, { status: "open" }, NOW, [])).toBeNull();
  expect(undoingOf(fresh, { status: "open", priority: "P1" }, NOW, [])).toEqual({ priority: "P3" });
});

it("a pause that has passed meanwhile is not put back: there is none then", () => {
  const paused = { ...before, snoozedUntil: NOW + 120_000 };
  expect(undoingOf(paused, { snoozedUntil: null }, NOW, [])).toEqual({ snoozedUntil: NOW + 120_000 });
  expect(undoingOf(paused, { snoozedUntil: null }, NOW + 119_000, [])).toEqual({ snoozedUntil: null });
  expect(undoingOf({ ...before, snoozedUntil: NOW - 1 }, { snoozedUntil: NOW + 1 }, NOW, [])).toEqual({
    snoozedUntil: null,
  });
});

it("tags are set on those that are there by then: what a colleague added or took away stays so", () => {
  expect(tagsOn(["urgente"], [], ["notarías"])).toEqual(["urgente", "notarías"]);
  expect(tagsOn(["urgente", "b"], ["a", "b"], ["a"])).toEqual(["urgente"]);
  expect(tagsOn([], ["a"], ["a", "b"])).toEqual(["b"]);
  expect(tagsOn(["b"], [], ["b"])).toEqual(["b"]);
  // In the order that they had, where nobody else has touched them.
  expect(tagsOn(["b"], ["b"], ["a", "b"])).toEqual(["a", "b"]);
  expect(changesOn({ tags: ["urgente"] }, before, { tags: [], priority: "P1" })).toEqual({
    tags: ["urgente"],
    priority: "P1",
  });
  expect(changesOn({ tags: ["urgente"] }, before, { priority: "P1" })).toEqual({ priority: "P1" });
});

it("tags are taken back from those that are there by then", () => {
  expect(undoingOf(before, { tags: ["notarías", "mía"] }, NOW, ["notarías", "mía", "urgente"])).toEqual({
    tags: ["notarías", "urgente"],
  });
  expect(undoingOf(before, { tags: [] }, NOW, ["urgente"])).toEqual({ tags: ["urgente", "notarías"] });
});

it("what many were changed to is taken back for each that it changed, by the version that it has since", () => {
  const row = { ...before, number: "A", version: 4 };
  const rows = [row, { ...row, number: "B" }, { ...row, number: "C", priority: "P1" as const }];
  const versions = new Map([
    ["A", 5],
    ["B", 4],
    ["C", 5],
  ]);
  // B had it before; D was refused.
  expect(undoingsOf([...rows, { ...row, number: "D" }], versions, { priority: "P2" })).toEqual([
    { tickets: [{ number: "A", version: 5 }], changes: { priority: "P3" } },
    { tickets: [{ number: "C", version: 5 }], changes: { priority: "P1" } },
  ]);
  expect(undoingsOf([{ ...row, status: "new" }], versions, { status: "open" })).toEqual([]);
});
