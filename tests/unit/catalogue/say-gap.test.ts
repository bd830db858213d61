import { expect, it } from "vitest";
import { sayGap } from "#lib/catalogue/say-gap.ts";
import { changeWordsIn } from "#lib/i18n/admin/change-words.ts";
import { publishEn } from "#lib/i18n/admin/publish-en.ts";
import { publishEs } from "#lib/i18n/admin/publish-es.ts";
import { toLocalDate } from "#lib/schedule/local-date.ts";

it.each([
  ["19:00", "23:00", 0, "7:00 p. m. – 11:00 p. m.", "7:00 p.m. – 11:00 p.m."],
  ["19:00", "24:00", 0, "7:00 p. m. – 12:00 a. m.", "7:00 p.m. – 12:00 a.m."],
  ["00:00", "24:00", 0, "24 horas", "24 hours"],
  ["19:00", "07:00", 1, "7:00 p. m. – 7:00 a. m. (día siguiente)", "7:00 p.m. – 7:00 a.m. (next day)"],
  ["07:00", "13:00", 1, "7:00 a. m. – 1:00 p. m. (día siguiente)", "7:00 a.m. – 1:00 p.m. (next day)"],
  ["19:00", "07:00", 3, "7:00 p. m. – 7:00 a. m. (3 días después)", "7:00 p.m. – 7:00 a.m. (3 days later)"],
  ["07:00", "24:00", 2, "7:00 a. m. – 12:00 a. m. (2 días después)", "7:00 a.m. – 12:00 a.m. (2 days later)"],
])("hours without a channel from %s to %s, %i days later, say so once", (opens, closes, daysLater, es, en) => {
  const gap = {
    id: "any",
    requestTypes: ["incident"],
    priorities: ["P1"],
    opens,
    closes,
    daysLater,
    weekdays: null,
    firstDate: toLocalDate("2026-11-27"),
    times: 1,
  } as const;
  const said = (language: "es" | "en") => {
    const words = { ...changeWordsIn(language), ...{ es: publishEs, en: publishEn }[language] };
    return sayGap(gap, words, 2026).when.replaceAll("\u00a0", " ");
  };
  expect(said("es")).toBe(`ningún canal abierto, viernes 27 de noviembre, ${es}`);
  expect(said("en")).toBe(`no channel open, Friday 27 November, ${en}`);
});
