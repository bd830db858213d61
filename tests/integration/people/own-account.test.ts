import { describe, expect, it } from "vitest";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { changeOwnAccount, ownAccountSchema } from "#lib/people/change-own-account.ts";
import { peopleOfDesk } from "#lib/people/people-of-desk.ts";
import { deskForSuite } from "#tests/integration/tickets/desk-suite.ts";
import { NOW, person } from "./person.ts";

deskForSuite();

describe("one's own account", () => {
  it("changes what was chosen and nothing else", async () => {
    const me = await person();
    await changeOwnAccount(me, { language: "en" }, NOW);
    await changeOwnAccount(me, { away: true }, NOW);
    expect(await db().person.findUniqueOrThrow({ where: { id: me.id } })).toMatchObject({
      ...{ language: "en", away: true, soundOnP1: false, role: "agent", tier: 1 },
    });
  });

  it("tells the others, by the audit log, that somebody is away or back, and nothing of what concerns nobody else", async () => {
    const me = await person();
    for (const change of [
      { language: "en" },
      { away: true },
      { away: true },
      { soundOnP1: true },
      { away: false },
    ] as const)
      await changeOwnAccount(me, change, NOW);
    const said = await db().auditEntry.findMany({ where: { aboutId: me.id }, orderBy: { sequence: "asc" } });
    expect(said.map(({ actorId, data }) => [actorId, data])).toEqual(
      [true, false].map((to) => [
        me.id,
        { person: `${me.name} <${me.email}>`, changes: [{ field: "away", from: !to, to }] },
      ]),
    );
  });

  it.each([{ role: "admin" }, { tier: 3 }, { language: "fr" }, { away: "yes" }, { disabledAt: null }])(
    "takes nothing that is not its owner's to choose: %j",
    (given) => {
      expect(ownAccountSchema.safeParse(given).success).toBe(false);
    },
  );
});

it("the people of the desk are those who are not disabled, by name, with who is away", async () => {
  const [active, away, disabled] = [await person(), await person("agent", 2), await person()];
  await changeOwnAccount(away, { away: true }, NOW);
  await db().person.update({ where: { id: disabled.id }, data: { disabledAt: new Date(NOW) } });
  const people = await peopleOfDesk();
  const listed = ({ address: _, ...account }: Actor, isAway: boolean) => ({ ...account, away: isAway });
  expect(people.find(({ id }) => id === active.id)).toEqual(listed(active, false));
  expect(people.find(({ id }) => id === away.id)).toEqual(listed(away, true));
  expect(people.map(({ id }) => id)).not.toContain(disabled.id);
});
