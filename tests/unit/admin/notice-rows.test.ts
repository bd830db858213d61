import { describe, expect, it } from "vitest";
import { type Notice, noticeRows, withNotice } from "#lib/admin/notice-rows.ts";

const NOW = Date.parse("2026-11-24T10:00:00-05:00");

function notice(es: string, from = "2026-11-24T09:00:00-05:00", to = "2026-11-24T12:00:00-05:00"): Notice {
  return { from, to, text: { es, en: es } };
}
const [a, b, c] = [notice("a"), notice("b"), notice("c", "2026-12-01T00:00:00-05:00", "2026-12-02T00:00:00-05:00")];
const list = (...notices: Notice[]) => ({ notices });
const states = (before: Notice[], after: Notice[]) =>
  noticeRows(list(...before), list(...after), NOW).map(({ notice: { text }, state }) => `${text.es} ${state}`);

describe("the list of notices", () => {
  it.each<[string, Notice[], Notice[], string[]]>([
    ["nothing", [a, b], [a, b], ["a same", "b same"]],
    ["one more", [a], [a, b], ["a same", "b new"]],
    ["another text", [a], [notice("z")], ["z changed"]],
    ["another end for the same text", [a], [{ ...a, to: c.to }], ["a changed"]],
    ["the end of the second of three alike", [a, b, a], [a, { ...b, to: c.to }, a], ["a same", "b changed", "a same"]],
    ["one of two less", [a, c], [c], ["c same", "a removed"]],
  ])("marks what the draft changes: %s", (_, before, after, said) => {
    expect(states(before, after)).toEqual(said);
  });

  it("tells apart those with the same start and end", () => {
    const ids = noticeRows(list(a, b), list(a, b), NOW).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it.each([
    ["2026-11-24T10:00:00-05:00", "2026-11-24T11:00:00-05:00", "running"],
    ["2026-11-24T09:00:00-05:00", "2026-11-24T10:00:00-05:00", "over"],
    ["2026-11-24T10:00:01-05:00", "2026-11-24T11:00:00-05:00", "to_come"],
  ] as const)("from %s to %s is %s", (from, to, phase) => {
    const notices = list(notice("a", from, to));
    expect(noticeRows(notices, notices, NOW)[0]?.phase).toBe(phase);
  });
});

describe("a notice of the draft", () => {
  it("is taken away, and put back at its place", () => {
    const without = withNotice(list(a, b, c), { is: b, was: null }, [a, b, c]);
    expect(without).toEqual(list(a, c));
    expect(without && withNotice(without, { is: null, was: b }, [a, b, c])).toEqual(list(a, b, c));
    expect(withNotice(list(a), { is: null, was: c }, [a, b, c])).toEqual(list(a, c));
  });

  it("is put back behind the others where what is in force does not have it", () => {
    expect(withNotice(list(a, c), { is: null, was: b }, [a, c])).toEqual(list(a, c, b));
  });

  it("is put back once, however often that is asked", () => {
    expect(withNotice(list(a, b), { is: null, was: b }, [a, b])).toEqual(list(a, b));
  });

  it("is again in its place what it was", () => {
    expect(withNotice(list(notice("z"), b), { is: notice("z"), was: a }, [a, b])).toEqual(list(a, b));
  });

  it("is left alone where somebody changed it meanwhile", () => {
    expect(withNotice(list(notice("z")), { is: a, was: null }, [a])).toBeNull();
  });
});
