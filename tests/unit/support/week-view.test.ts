import { describe, expect, it } from "vitest";
import { weekView } from "#components/support/week-view.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";
import { bogota, compiled, PUBLISHED, published, withChannels } from "#tests/unit/routing/catalogues.ts";

const view = (wall: string, catalogue = published) => weekView(catalogue, bogota(wall));
const hours = (stretches: ReturnType<typeof view>["days"][number]["stretches"]) =>
  stretches.map(({ kind, fromMinute, toMinute }) => `${kind} ${fromMinute / 60}–${toMinute / 60}`);

describe("the week as a picture", () => {
  it("runs from Monday to Sunday around today", () => {
    const { days, nowMinute } = view("2026-11-24 10:30");
    expect(days.map(({ date }) => date)).toEqual([
      "2026-11-23",
      "2026-11-24",
      "2026-11-25",
      "2026-11-26",
      "2026-11-27",
      "2026-11-28",
      "2026-11-29",
    ]);
    expect(days.filter(({ today }) => today).map(({ date }) => date)).toEqual(["2026-11-24"]);
    expect(nowMinute).toBe(630);
    expect(view("2026-11-29 23:59").days[0]?.date).toBe("2026-11-23");
    expect(view("2026-11-30 00:00").days[0]?.date).toBe("2026-11-30");
  });

  it("says where all, where some and where only the stand-by line attends", () => {
    const { days } = view("2026-11-24 10:00");
    expect(hours(days[1]?.stretches ?? [])).toEqual(["all 7–17", "some 17–19"]);
    expect(hours(days[5]?.stretches ?? [])).toEqual(["some 8–13"]);
    expect(hours(days[6]?.stretches ?? [])).toEqual(["only 0–24"]);
    expect(days.every(({ standbyAllDay }) => standbyAllDay)).toBe(true);
  });

  it("hatches what a holiday keeps closed, and leaves the stand-by line", () => {
    const [monday] = view("2026-11-16 10:00").days;
    expect(hours(monday?.stretches ?? [])).toEqual(["only 0–24", "holiday 7–19"]);
    expect(monday?.holiday?.es).toBe("Independencia de Cartagena");
  });

  it("hatches what special hours take away, and only that", () => {
    const exceptions = [
      {
        from: toLocalDate("2026-11-25"),
        to: toLocalDate("2026-11-25"),
        intervals: [["07:00", "12:00"]] as [string, string][],
        reason: "Inventario.",
      },
    ];
    const half = compiled(
      withChannels(
        Object.fromEntries(
          PUBLISHED.channels
            .filter(({ standby }) => !standby)
            .map((channel) => [channel.slug, { schedule: { ...channel.schedule, exceptions } }]),
        ),
      ),
    );
    expect(hours(view("2026-11-24 10:00", half).days[2]?.stretches ?? [])).toEqual(["all 7–12", "special 12–19"]);
  });

  it("looks ahead to the next holiday after this week, and the three that follow", () => {
    const { nextHoliday, laterHolidays } = view("2026-11-24 10:00");
    expect(nextHoliday?.date).toBe("2026-12-08");
    expect(laterHolidays.map(({ date }) => date)).toEqual(["2026-12-25", "2027-01-01", "2027-01-11"]);
    expect(view("2026-12-08 10:00").nextHoliday?.date).toBe("2026-12-25");
  });

  it("says the stand-by line between the others where it does not attend all day", () => {
    const { days } = view(
      "2026-11-24 10:00",
      compiled(
        withChannels({
          "critical-line": {
            schedule: {
              closedOnHolidays: false,
              exceptions: [],
              weekly: { mon: [], tue: [["05:00", "22:00"]], wed: [], thu: [], fri: [], sat: [], sun: [] },
            },
          },
        }),
      ),
    );
    expect(hours(days[1]?.stretches ?? [])).toEqual(["only 5–7", "all 7–17", "some 17–19", "only 19–22"]);
  });
});
