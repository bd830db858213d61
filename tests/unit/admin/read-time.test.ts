import { describe, expect, it, test } from "vitest";
import { readTime } from "#lib/admin/read-time.ts";
import { en } from "#lib/i18n/en.ts";
import { es } from "#lib/i18n/es.ts";

describe("a time as people write it", () => {
  test.each([
    ["7", 420],
    ["7:30", 450],
    ["07:05", 425],
    ["19:00", 1140],
    ["19.15", 1155],
    ["19h30", 1170],
    ["7:00 a. m.", 420],
    ["7:00 a. m.", 420],
    ["7 pm", 1140],
    ["7PM", 1140],
    ["7:00 p.m.", 1140],
    ["12:00 p. m.", 720],
    ["12 a. m.", 0],
    ["0:00", 0],
    ["23:59", 1439],
    ["  8:00  ", 480],
  ])("%s opens at minute %i", (text, minute) => {
    expect(readTime(text, "opens")).toBe(minute);
  });

  test.each([
    ["24:00", 1440],
    ["24", 1440],
    ["0:00", 1440],
    ["12:00 a. m.", 1440],
    ["12:00 a. m., fin del día", 1440],
    ["12:00 a.m., end of the day", 1440],
    ["0:01", 1],
    ["19:00", 1140],
  ])("%s closes at minute %i: midnight is the one that ends the day", (text, minute) => {
    expect(readTime(text, "closes")).toBe(minute);
  });

  test.each(["", " ", "siete", "7:5", "7:60", "25:00", "24:01", "13 pm", "0 am", "-7", "7:00 x", "7:00:00", "٧"])(
    "%j is no time",
    (text) => {
      expect(readTime(text, "opens")).toBeNull();
      expect(readTime(text, "closes")).toBeNull();
    },
  );

  it("does not open at the midnight that ends the day", () => {
    expect(readTime("24:00", "opens")).toBeNull();
  });

  it.each([es, en])("reads back every minute that $language says", ({ time }) => {
    for (let minute = 0; minute < 1440; minute++) expect(readTime(time(minute), "opens")).toBe(minute);
    for (let minute = 1; minute <= 1440; minute++) expect(readTime(time(minute), "closes")).toBe(minute);
  });
});
