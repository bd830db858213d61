import { describe, expect, it } from "vitest";
import { readPhone } from "#lib/tickets/read-phone.ts";

describe("a telephone number", () => {
  it.each([
    ["as it is dialled here", "310 555 0199", "+573105550199"],
    ["with brackets", "(310) 555-0199", "+573105550199"],
    ["of a landline", "601 744 2727", "+576017442727"],
    ["from abroad", "+57 310 555 0199", "+573105550199"],
    ["from abroad with 00", "0057 310 555 0199", "+573105550199"],
    ["from abroad with 00, without spaces", "00573105550199", "+573105550199"],
    ["from abroad with 00 in brackets", "(0057) 310 555 0199", "+573105550199"],
    ["of a landline with 00", "0057 601 744 2727", "+576017442727"],
    ["of a landline as before 2021", "(571) 744 27 27", "+576017442727"],
    ["of a landline as before 2021, with +", "+57 (4) 512-3456", "+576045123456"],
    ["of a landline without its region", "744 27 27", null],
    ["two of them", "310 555 0199 / 601 744 2727", null],
    ["of another country", "+34 911 23 45 67", "+34911234567"],
    ["of another country with 00", "0034 911 23 45 67", "+34911234567"],
    ["of another country, by a carrier", "009 1 202 555 0123", "+12025550123"],
    ["that does not exist", "123", null],
    ["that does not exist, with 00", "0057 17", null],
    ["that is none", "anonymous", null],
    ["that is empty", "", null],
  ])("is read: %s", (_, text, number) => {
    expect(readPhone(text)).toBe(number);
  });
});
