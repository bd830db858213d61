import { expect, test } from "vitest";
import { openedCookies, openedToken, withoutOldOpened } from "#lib/forms/cookies.ts";

const carried = (...numbers: readonly string[]) =>
  numbers.map((number) => ({ name: `opened_${number}`, value: `token of ${number}` }));
const named = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(";")[0]);

test("the answer to an opening is that of the request that is asked for, or of the newest", () => {
  const all = carried("CA-2026-000999", "CA-2026-1000000", "CA-2025-999999");
  expect(openedToken(all, "CA-2026-000999")).toBe("token of CA-2026-000999");
  expect(openedToken(all, null)).toBe("token of CA-2026-1000000");
  expect(openedToken(all, "CA-2026-000001")).toBeUndefined();
  expect(openedToken([{ name: "opened", value: "x" }], null)).toBeUndefined();
});

test("a browser keeps five answers, of which the oldest goes, and nothing that was made up", () => {
  const five = carried("CA-2026-000001", "CA-2026-000003", "CA-2026-000002", "CA-2026-000004", "CA-2026-000005");
  const madeUp = { name: "opened_x; Path=/", value: "x" };
  const cookies = openedCookies("CA-2026-000006", "new");
  // One for each language.
  expect(named(cookies)).toEqual(["opened_CA-2026-000006=new", "opened_CA-2026-000006=new"]);
  expect(cookies[0]).toContain("Path=/solicitud/recibida; HttpOnly; SameSite=Lax; Max-Age=3600");
  const gone = withoutOldOpened([...five, madeUp, ...carried("CA-2026-000006")]);
  expect(named(gone)).toEqual(["opened_CA-2026-000001=", "opened_CA-2026-000001="]);
  expect(gone[0]).toContain("Path=/solicitud/recibida; HttpOnly; SameSite=Lax; Max-Age=0");
  expect(withoutOldOpened(five)).toEqual([]);
});
