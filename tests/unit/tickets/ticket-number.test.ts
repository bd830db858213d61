import { describe, expect, it } from "vitest";
import {
  readTicketNumber,
  ticketNumberOfYear,
  ticketNumbersEnding,
  ticketNumbersMeant,
} from "#lib/tickets/ticket-number.ts";

describe("a radicado", () => {
  it.each([
    ["as it is given out", "CA-2026-000123", "CA-2026-000123"],
    ["in small letters, with spaces around it", " ca-2026-000123 ", "CA-2026-000123"],
    ["without its letters and zeros", "2026-123", "CA-2026-000123"],
    ["of a desk that has had more than a million", "CA-2026-1000123", "CA-2026-1000123"],
    ["a date", "2026-11-24", null],
    ["a word", "CA-hoy", null],
    ["a telephone number", "601 744 2727", null],
  ])("is read %s: %s", (_how, text, number) => {
    expect(readTicketNumber(text)).toBe(number);
  });

  it("may be meant by the end that lists show of it, in any year", () => {
    expect(ticketNumbersMeant("000123")).toContain("CA-2026-000123");
    expect(ticketNumbersMeant("000123")).toHaveLength(101);
    expect(ticketNumbersMeant("2026-123")).toEqual(["CA-2026-000123"]);
  });

  it.each(["500", "123456", "0123", "hola"])("is not meant by %s", (text) => {
    expect(ticketNumbersMeant(text)).toEqual([]);
  });

  it("may be what somebody looks for by its end, with its zeros or without", () => {
    expect(ticketNumbersEnding("35")).toContain("CA-2026-000035");
    expect(ticketNumbersEnding(" 000035 ")).toEqual(ticketNumbersEnding("35"));
    expect(ticketNumbersEnding("123456")).toHaveLength(101);
    expect(ticketNumberOfYear("35", 2026)).toBe("CA-2026-000035");
  });

  it.each(["0", "000000", "1234567", "3 5", "-35", "hola", ""])("does not end in %s", (text) => {
    expect(ticketNumbersEnding(text)).toEqual([]);
    expect(ticketNumberOfYear(text, 2026)).toBeNull();
  });
});
