import { describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import { demoSignIns } from "#lib/people/demo-people.ts";
import { isPassword } from "#lib/people/password.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { HOUR_MS, NOW } from "./person.ts";

deskForSuite();

describe("the demo people", () => {
  const SECRET = "a".repeat(43);

  it("are made where there is nobody, with the passwords that are said", async () => {
    const signIns = await demoSignIns(SECRET, NOW);
    expect(signIns.map(({ role, tier }) => `${role} ${tier}`)).toEqual(["agent 1", "agent 2", "agent 3", "admin 3"]);
    for (const { email, password } of signIns) {
      const row = await db().person.findUniqueOrThrow({ where: { email } });
      expect(row.demo).toBe(true);
      expect(await isPassword(row.passwordHash, password ?? "")).toBe(true);
    }
  });

  it("are the same at the next start, and have other passwords in another data directory", async () => {
    const again = await demoSignIns(SECRET, NOW + HOUR_MS);
    expect(again).toEqual(await demoSignIns(SECRET, NOW));
    expect(new Set(again.map(({ password }) => password)).size).toBe(4);
    expect((await demoSignIns("b".repeat(43), NOW)).map(({ password }) => password)).toEqual([null, null, null, null]);
  });

  it("who have another password by now are said to, and who was disabled is not named", async () => {
    const [first, second] = await demoSignIns(SECRET, NOW);
    await db().person.update({ where: { email: first?.email ?? "" }, data: { passwordHash: null } });
    await db().person.update({ where: { email: second?.email ?? "" }, data: { disabledAt: new Date(NOW) } });
    const now = await demoSignIns(SECRET, NOW);
    expect(now.map(({ email }) => email)).not.toContain(second?.email);
    expect(now.find(({ email }) => email === first?.email)?.password).toBeNull();
  });
});
