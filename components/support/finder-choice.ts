import {
  isTechnical,
  PQRSA_PRIORITY,
  PRIORITIES,
  type Priority,
  REQUEST_TYPES,
  type RequestType,
} from "#lib/routing/request.ts";

export type FinderChoice = { readonly requestType: RequestType; readonly priority: Priority };

/** What most visitors come with. */
const COMMON_CHOICE: FinderChoice = { requestType: "incident", priority: "P3" };

/** The priority of a PQRSA is not the visitor's to choose. */
export function chosen(requestType: RequestType, priority: Priority): FinderChoice {
  return { requestType, priority: isTechnical(requestType) ? priority : PQRSA_PRIORITY };
}

/**
 * The choice that an address, or the form itself, carries. What it does not say is the common choice; what it says and
 * we do not know is too, and `understood` is then false, so that the page can say so.
 */
export function readFinder(query: Readonly<Record<string, unknown>>): {
  choice: FinderChoice;
  understood: boolean;
} {
  const requestType = REQUEST_TYPES.find((type) => type === query.requestType);
  const priority = PRIORITIES.find((each) => each === query.priority);
  return {
    choice: chosen(requestType ?? COMMON_CHOICE.requestType, priority ?? COMMON_CHOICE.priority),
    understood:
      (query.requestType === undefined || requestType !== undefined) &&
      (query.priority === undefined || priority !== undefined),
  };
}

export function finderQuery({ requestType, priority }: FinderChoice): string {
  return new URLSearchParams(isTechnical(requestType) ? { requestType, priority } : { requestType }).toString();
}

/** The same, as short as it can be: nothing for the common choice, which an address need not say. */
export function shortFinderQuery(choice: FinderChoice): string {
  const { requestType, priority } = COMMON_CHOICE;
  return choice.requestType === requestType && choice.priority === priority ? "" : finderQuery(choice);
}
