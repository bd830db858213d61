import { beforeEach, describe, expect, it } from "vitest";
import { addLawfulHolidays, undoHoliday } from "#lib/admin/edit-holidays.ts";
import { holidayReasons } from "#lib/admin/holiday-reasons.ts";
import { holidayWarning } from "#lib/admin/holiday-warning.ts";
import { discardDraft } from "#lib/catalogue/edit-draft.ts";
import { editedCatalogue } from "#lib/catalogue/edited-catalogue.ts";
import { publishDraft } from "#lib/catalogue/publish-draft.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { db } from "#lib/db.ts";
import { comparedDraft } from "#tests/fixtures/compared-draft.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { person } from "#tests/integration/tickets/scene.ts";

deskForSuite();

const OCTOBER = Date.parse("2030-10-01T00:00:00-05:00");
let clock = OCTOBER;
beforeEach(async () => {
  clock += 60_000;
  await discardDraft({ actor: await person(1, "admin"), now: clock });
});

async function addLawful(year: number, date: string | null = null) {
  return addLawfulHolidays({ actor: await person(1, "admin"), now: clock, year, date, language: "es" });
}

async function holidaysOf(year: number) {
  const { content } = await editedCatalogue(clock);
  return content.holidays.filter(({ date }) => date.startsWith(`${year}-`));
}

async function lastEntry() {
  const { kind, data } = (await db().auditEntry.findFirst({ orderBy: { sequence: "desc" } })) ?? {};
  return { kind, data };
}

describe("the holidays of a year, by the law", () => {
  it("go into the draft once, and the audit log is told of it once", async () => {
    await addLawful(2031);
    expect(await holidaysOf(2031)).toHaveLength(19);
    expect(await lastEntry()).toEqual({ kind: "holidays_filled", data: { year: 2031, days: 19 } });
    const entries = await db().auditEntry.count();
    await addLawful(2031);
    expect(await holidaysOf(2031)).toHaveLength(19);
    expect(await db().auditEntry.count()).toBe(entries);
  });

  it("go there a day at a time, for the law's reason, and are taken back", async () => {
    await addLawful(2031, "2031-01-01");
    expect((await lastEntry()).data).toMatchObject({
      date: "2031-01-01",
      reason: "Código Sustantivo del Trabajo, art. 177",
    });
    expect((await holidayReasons())("2031-01-01", "new")).toBe("Código Sustantivo del Trabajo, art. 177");
    const [is = null] = await holidaysOf(2031);
    expect(await undoHoliday({ actor: await person(1, "admin"), now: clock, is, was: null })).toMatchObject({
      ok: true,
    });
    expect(await holidaysOf(2031)).toEqual([]);
    expect(await lastEntry()).toEqual({ kind: "holiday_undone", data: { date: "2031-01-01" } });
  });

  it("are for administrators alone", async () => {
    const asked = { now: clock, year: 2031, date: null, language: "es" } as const;
    expect(await addLawfulHolidays({ ...asked, actor: await person(3) })).toMatchObject({
      ok: false,
      refused: { kind: "forbidden" },
    });
  });
});

describe("the warning of the coming year", () => {
  it.each([
    ["2030-09-30T23:59:59-05:00", null],
    ["2030-10-01T00:00:00-05:00", { year: 2031, isDrafted: false }],
    ["2030-12-31T23:59:59-05:00", { year: 2031, isDrafted: false }],
    ["2029-12-31T23:59:59-05:00", null],
  ])("at %s is %j", async (at, warning) => {
    expect(await holidayWarning(Date.parse(at))).toEqual(warning);
  });

  it("says that the draft has them, and ends when a revision is scheduled that will have them when the year begins", async () => {
    await addLawful(2031);
    expect(await holidayWarning(clock)).toEqual({ year: 2031, isDrafted: true });
    const [actor, effectiveFrom] = [await person(1, "admin"), Date.parse("2030-12-15T00:00:00-05:00")];
    const outcome = await publishDraft({
      actor,
      now: clock,
      compared: await comparedDraft(actor, clock, effectiveFrom),
      note: "Festivos de 2031",
      effectiveFrom,
      acceptGaps: "all",
    });
    expect(outcome).toMatchObject({ ok: true });
    await (await snapshot()).refresh();
    expect(await holidayWarning(clock)).toBeNull();
    expect(await holidayWarning(OCTOBER - 1)).toBeNull();
  });
});
