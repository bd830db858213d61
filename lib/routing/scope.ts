import type { Combination } from "./new-gaps.ts";
import { PQRSA_TYPES, PRIORITIES, REQUEST_TYPES, TECHNICAL_TYPES } from "./request.ts";

/** Which requests a picture is of. */
export const SCOPES = ["all", "P1", "P2_to_P4", "pqrsa"] as const;
export type Scope = (typeof SCOPES)[number];

/** The combinations of type and priority that a scope holds. */
export function combinationsOf(scope: Scope): readonly Combination[] {
  const all = REQUEST_TYPES.flatMap((requestType) => PRIORITIES.map((priority) => ({ requestType, priority })));
  const isTechnical = ({ requestType }: Combination) => TECHNICAL_TYPES.some((type) => type === requestType);
  switch (scope) {
    case "all":
      return all;
    case "P1":
      return all.filter((one) => isTechnical(one) && one.priority === "P1");
    case "P2_to_P4":
      return all.filter((one) => isTechnical(one) && one.priority !== "P1");
    case "pqrsa":
      return all.filter(({ requestType }) => PQRSA_TYPES.some((type) => type === requestType));
  }
}
