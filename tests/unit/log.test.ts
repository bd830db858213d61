import { describe, expect, test } from "vitest";
import { logLine } from "#lib/log.ts";

const AT = new Date("2026-11-24T15:00:00Z");

describe("a line of the log", () => {
  test("is one line of JSON for machines, and words on a terminal", () => {
    const fields = { number: 7, text: "two\nlines" };
    expect(logLine("info", "Something happened", fields, AT, false)).toBe(
      '{"at":"2026-11-24T15:00:00.000Z","level":"info","event":"Something happened","number":7,"text":"two\\nlines"}',
    );
    expect(logLine("warn", "Something happened", { number: 7 }, AT, true)).toBe(
      "15:00:00 warn Something happened number=7",
    );
  });

  test("holds no secret: nothing that is named like one, and no password inside an address", () => {
    const fields = {
      password: "hunter2",
      followToken: "hunter2",
      headers: { cookie: "hunter2", authorization: "Bearer hunter2", accept: "text/html" },
      list: [{ secretKey: "hunter2" }],
      address: "postgresql://desk:hunter2@localhost/desk",
      error: new Error("cannot reach postgresql://desk:hunter2@localhost/desk"),
    };
    for (const forTerminal of [true, false]) {
      const line = logLine("error", "It failed", fields, AT, forTerminal);
      expect(line).not.toContain("hunter2");
      expect(line).toContain("postgresql://desk:[hidden]@localhost/desk");
      expect(line).toContain("text/html");
    }
  });

  test("is written whatever is put into it", () => {
    const round: Record<string, unknown> = { big: 1n, nothing: undefined, at: AT };
    round.round = round;
    expect(logLine("info", "Round", round, AT, false)).toContain('"event":"Round"');
    expect(logLine("info", "Round", round, AT, true)).toContain("Round");
  });
});
