import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { databaseFound, isDatabaseLost, logFailure } from "#lib/outage.ts";

const GONE = [
  "Invalid `prisma.ticket.findUnique()` invocation: Can't reach database server at 127.0.0.1:5432",
  "Raw query failed. Code: `57P03`. Message: `the database system is starting up`",
  "Database error. Code: `57P01`. Message: `terminating connection due to administrator command`",
  "Connection terminated unexpectedly",
];

let lines: string[];

beforeEach(() => {
  lines = [];
  vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
});
afterEach(() => {
  databaseFound();
  vi.restoreAllMocks();
});

test("an outage is one line, however many wait for the database, and its end another", () => {
  for (const message of [...GONE, ...GONE]) logFailure("a call failed", new Error(message));
  expect(lines).toHaveLength(1);
  expect(isDatabaseLost()).toBe(true);
  databaseFound();
  databaseFound();
  expect(lines).toHaveLength(2);
  expect(isDatabaseLost()).toBe(false);
  logFailure("a call failed", new Error(GONE[0]));
  expect(lines).toHaveLength(3);
});

test("what failed by itself is told each time, also during an outage", () => {
  logFailure("a call failed", new Error(GONE[0]));
  for (const error of [new Error("there is no revision 7"), "no error at all"]) logFailure("a call failed", error);
  expect(lines.filter((line) => line.includes("a call failed"))).toHaveLength(2);
});
