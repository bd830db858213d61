import { describe, expect, it } from "vitest";
import { type Role, TIERS, type Tier } from "#lib/people/actor.ts";
import { type DeskRight, may, mayOn, RIGHTS, type TicketRight } from "#lib/people/rights.ts";

function actor(role: Role, tier: Tier) {
  return { role, tier };
}

const DESK_RIGHTS: readonly [DeskRight, { agent: boolean }][] = [
  ["read_tickets", { agent: true }],
  ["read_people", { agent: true }],
  ["export_tickets", { agent: true }],
  ["log_contact", { agent: true }],
  ["write_note", { agent: true }],
  ["skip_tier", { agent: false }],
  ["read_outbox", { agent: false }],
  ["read_audit", { agent: false }],
  ["manage_people", { agent: false }],
  ["edit_catalogue", { agent: false }],
];
const TICKET_RIGHTS: readonly [TicketRight, { handledByActor: boolean }][] = [
  ["take_ticket", { handledByActor: false }],
  ["reply", { handledByActor: false }],
  ["change_ticket", { handledByActor: false }],
  ["close_ticket", { handledByActor: false }],
  ["take_back", { handledByActor: true }],
  ["escalate", { handledByActor: true }],
  ["hand_back", { handledByActor: true }],
];

describe("what concerns no ticket", () => {
  it.each(DESK_RIGHTS)("%s is an administrator's, and an agent's: %j", (right, { agent }) => {
    expect(may(actor("admin", 3), right)).toBe(true);
    for (const tier of TIERS) expect(may(actor("agent", tier), right)).toBe(agent);
  });
});

describe("what is done to a ticket", () => {
  describe.each(TICKET_RIGHTS)("%s", (right, { handledByActor }) => {
    it.each(TIERS.flatMap((own) => TIERS.map((tier) => [own, tier] as const)))(
      "by an agent of tier %i on tier %i: at their tier and below",
      (own, tier) => {
        expect(mayOn(actor("agent", own), right, { tier, handledByActor: false })).toBe(own >= tier);
      },
    );

    it("by an administrator at any tier", () => {
      for (const tier of TIERS) expect(mayOn(actor("admin", 1), right, { tier, handledByActor: false })).toBe(true);
    });

    it(`by who handled the matter of the appeal: ${handledByActor}`, () => {
      const appeal = { tier: 1, handledByActor: true } as const;
      expect(mayOn(actor("agent", 3), right, appeal)).toBe(handledByActor);
      expect(mayOn(actor("admin", 3), right, appeal)).toBe(handledByActor);
    });
  });
});

it("the table has no right that is not asked about here", () => {
  expect([...DESK_RIGHTS, ...TICKET_RIGHTS].map(([right]) => right).sort()).toEqual(Object.keys(RIGHTS).sort());
});
