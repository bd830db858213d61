/** Who somebody of the desk is to a use case: read from the database with each request, never from what a browser says. */
export type Actor = {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Level of escalation at which the person works. */
  readonly tier: Tier;
  /** From which network address they ask, for the audit log; null: it is not known. */
  readonly address: string | null;
};

export const ROLES = ["agent", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const TIERS = [1, 2, 3] as const;
export type Tier = (typeof TIERS)[number];
export const FIRST_TIER = 1 satisfies Tier;
export const TOP_TIER = 3 satisfies Tier;

/** @throws on a number that no tier has: a row that a constraint of the database rules out */
export function tierOf(level: number): Tier {
  const tier = TIERS.find((one) => one === level);
  if (tier === undefined) throw new Error(`there is no tier ${level}`);
  return tier;
}
