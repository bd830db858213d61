import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { scheduleSchema } from "#lib/catalogue/hours.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { closuresCalendar } from "#lib/feeds/closures-calendar.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { bogota, compiled, NO_HOURS, PUBLISHED, withChannels } from "#tests/unit/routing/catalogues.ts";

const NOW = bogota("2026-11-24 10:00");
const ORIGIN = "https://desk.example";

type Exceptions = z.input<typeof scheduleSchema>["exceptions"];

function calendarText(catalogue: Catalogue = PUBLISHED, now = NOW, language: "es" | "en" = "es"): string {
  return closuresCalendar(compiled(catalogue), { now, words: wordsIn(language), publicUrl: ORIGIN });
}

/** As another reader sees it. */
function calendar(...given: Parameters<typeof calendarText>): ICAL.Component {
  return new ICAL.Component(ICAL.parse(calendarText(...given)));
}

function events(...given: Parameters<typeof calendarText>) {
  return calendar(...given)
    .getAllSubcomponents("vevent")
    .map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        days: [event.startDate.toString(), event.endDate.toString()],
        wholeDays: event.startDate.isDate && event.endDate.isDate,
        summary: event.summary.replaceAll("\u00a0", " "),
        description: event.description.replaceAll("\u00a0", " ").split("\n"),
        sequence: event.sequence,
      };
    });
}

function withExceptions(exceptions: Record<string, Exceptions>, catalogue: Catalogue = PUBLISHED): Catalogue {
  return withChannels(
    Object.fromEntries(
      catalogue.channels.map(({ slug, schedule }) => [
        slug,
        { schedule: scheduleSchema.parse({ ...schedule, exceptions: exceptions[slug] ?? [] }) },
      ]),
    ),
    catalogue,
  );
}

const special = (...given: Parameters<typeof calendarText>) =>
  events(...given).filter(({ uid }) => uid.startsWith("special-"));

describe("the calendar of closures", () => {
  test("is what other programs subscribe to: named, refreshed, in whole days that block nothing", () => {
    const read = calendar();
    expect(read.getFirstPropertyValue("x-wr-calname")).toBe("Cierres de soporte: Correo Electrónico Certificado");
    expect(read.getFirstPropertyValue("name")).toBe("Cierres de soporte: Correo Electrónico Certificado");
    expect(String(read.getFirstPropertyValue("refresh-interval"))).toBe("PT12H");
    expect(read.getFirstPropertyValue("source")).toBe("https://desk.example/cierres.ics");
    expect(events().every(({ wholeDays }) => wholeDays)).toBe(true);
    for (const event of read.getAllSubcomponents("vevent")) {
      expect(event.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
      expect(String(event.getFirstPropertyValue("dtstamp"))).toBe("2025-01-01T05:00:00Z");
    }
  });

  test("has every observed holiday on which a channel would have been open, of 3 months past and 12 ahead, once", () => {
    const isSunday = (date: string) => new Date(date).getUTCDay() === 0;
    const expected = PUBLISHED.holidays
      .map(({ date }) => date)
      .filter((date) => date >= "2026-08-01" && date <= "2027-11-30" && !isSunday(date));
    expect(expected.length).toBeGreaterThan(20);
    expect(events().map(({ days }) => days[0])).toEqual(expected);
  });

  test("ends each day with the next: the end is not included", () => {
    const [christmas] = events().filter(({ uid }) => uid.includes("2026-12-25"));
    expect(christmas?.days).toEqual(["2026-12-25", "2026-12-26"]);
  });

  test("says which channels close and which attends, with the hours of that day", () => {
    const [immaculate] = events().filter(({ uid }) => uid.startsWith("holiday-2026-12-08"));
    expect(immaculate?.summary).toBe("Cierre por festivo: Inmaculada Concepción");
    expect(immaculate?.description).toEqual([
      "Cierran: Telefónico, Correo electrónico, Chat online y PQRSA.",
      "Atiende línea de críticos, 24 horas: (57) 318 717 49 37.",
      "Todas las horas son de Bogotá.",
      "Vea qué canal atiende ahora: https://desk.example/",
    ]);
    const [saturday] = events().filter(({ uid }) => uid.startsWith("holiday-2027-05-01"));
    expect(saturday?.description[0]).toBe("Cierran: Telefónico, Correo electrónico y Chat online.");
  });

  test("speaks the language of its address, with the same events", () => {
    const english = events(PUBLISHED, NOW, "en");
    expect(english.map(({ uid }) => uid)).toEqual(events().map(({ uid }) => uid));
    expect(english.find(({ uid }) => uid.startsWith("holiday-2026-12-08"))?.summary).toBe(
      "Closed for a holiday: Immaculate Conception",
    );
  });

  test("names no event twice, and names it the same whenever it is read", () => {
    const now = events().map(({ uid }) => uid);
    expect(new Set(now).size).toBe(now.length);
    const later = new Set(events(PUBLISHED, bogota("2027-02-01 00:00")).map(({ uid }) => uid));
    expect(now.filter((uid) => later.has(uid)).length).toBeGreaterThan(15);
  });

  test("is the same all month where the desk is, and another one at its midnight", () => {
    const last = calendarText(PUBLISHED, bogota("2026-11-30 23:59:59"));
    expect(calendarText(PUBLISHED, bogota("2026-11-01 00:00"))).toBe(last);
    expect(calendarText(PUBLISHED, bogota("2026-12-01 00:00"))).not.toBe(last);
  });

  test("numbers its events by the revision, so that a reader takes the newer one", () => {
    expect(events({ ...PUBLISHED, revision: 7 })[0]?.sequence).toBe(7);
  });

  test("is lines of at most 75 octets, each ended by CRLF", () => {
    const lines = calendarText().split("\r\n");
    expect(lines.at(-1)).toBe("");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
  });

  test("has no event where nothing closes", () => {
    const never = Object.fromEntries(PUBLISHED.channels.map(({ slug }) => [slug, { schedule: NO_HOURS }]));
    expect(events(withChannels(never))).toEqual([]);
    expect(events({ ...PUBLISHED, holidays: [] })).toEqual([]);
  });
});

describe("a dated exception", () => {
  const CHRISTMAS_EVE = {
    from: "2026-12-24",
    to: "2026-12-24",
    intervals: [["07:00", "12:00"]] as [string, string][],
    reason: "Nochebuena; salimos temprano.",
  };

  test("that several channels share is one event, with the hours that they keep", () => {
    const catalogue = withExceptions({ phone: [CHRISTMAS_EVE], chat: [CHRISTMAS_EVE] });
    expect(special(catalogue)).toMatchObject([
      {
        days: ["2026-12-24", "2026-12-25"],
        summary: "Horario especial de Telefónico y Chat online: 7:00 a. m. – 12:00 p. m.",
        description: [
          "Nochebuena; salimos temprano.",
          "Todas las horas son de Bogotá.",
          "Vea qué canal atiende ahora: https://desk.example/",
        ],
      },
    ]);
  });

  test("that they do not share is an event each", () => {
    const closed = { ...CHRISTMAS_EVE, intervals: [] };
    const catalogue = withExceptions({ phone: [CHRISTMAS_EVE], chat: [closed] });
    expect(special(catalogue).map(({ summary }) => summary)).toEqual([
      "Horario especial de Telefónico: 7:00 a. m. – 12:00 p. m.",
      "Cerrado: Chat online",
    ]);
    expect(new Set(special(catalogue).map(({ uid }) => uid)).size).toBe(2);
  });

  test("of several days is one event, to its own ends, even beyond the months that are told", () => {
    const long = { from: "2026-05-04", to: "2028-02-10", intervals: [], reason: "Obras." };
    const [event] = special(withExceptions({ chat: [long] }));
    expect(event?.days).toEqual(["2026-05-04", "2028-02-11"]);
    expect(special(withExceptions({ chat: [long] }), bogota("2027-09-01 10:00"))[0]?.uid).toBe(event?.uid);
  });

  test("that another one interrupts is two events, and the other one", () => {
    const works = { from: "2026-12-01", to: "2026-12-10", intervals: [], reason: "Obras." };
    const open = { ...CHRISTMAS_EVE, from: "2026-12-04", to: "2026-12-05", reason: "Hoy sí." };
    expect(special(withExceptions({ chat: [works, open] })).map(({ days }) => days)).toEqual([
      ["2026-12-01", "2026-12-04"],
      ["2026-12-04", "2026-12-06"],
      ["2026-12-06", "2026-12-11"],
    ]);
  });

  test("until further notice says so, and goes on as far as the calendar does", () => {
    const [event] = special(
      withExceptions({ chat: [{ from: "2027-01-02", to: null, intervals: [], reason: "Adiós." }] }),
    );
    expect(event?.days).toEqual(["2027-01-02", "2027-12-01"]);
    expect(event?.description).toContain("Hasta nuevo aviso.");
  });

  test("on a holiday takes the holiday's place for its channel alone", () => {
    const open = { ...CHRISTMAS_EVE, from: "2026-12-08", to: "2026-12-08" };
    const all = events(withExceptions({ chat: [open] }));
    expect(all.find(({ uid }) => uid.startsWith("holiday-2026-12-08"))?.description[0]).toBe(
      "Cierran: Telefónico, Correo electrónico y PQRSA.",
    );
    expect(all.find(({ uid }) => uid.startsWith("special-2026-12-08"))?.summary).toContain("Chat online");
  });
});
