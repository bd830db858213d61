/** What a customer may ask for. The first two are technical; the five others are the PQRSA kinds, which run on legal terms. */
export const REQUEST_TYPES = [
  "incident",
  "service_request",
  "petition",
  "complaint",
  "claim",
  "suggestion",
  "appeal",
] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

export const TECHNICAL_TYPES = ["incident", "service_request"] as const satisfies readonly RequestType[];
export const PQRSA_TYPES = [
  "petition",
  "complaint",
  "claim",
  "suggestion",
  "appeal",
] as const satisfies readonly RequestType[];

/** From critical to low. */
export const PRIORITIES = ["P1", "P2", "P3", "P4"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A PQRSA runs on a legal term, not on urgency: it has this priority unless an agent says otherwise. */
export const PQRSA_PRIORITY: Priority = "P3";

export const CHANNEL_KINDS = ["phone", "email", "chat", "web", "messaging", "in_person"] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export function isTechnical(requestType: RequestType): boolean {
  return (TECHNICAL_TYPES as readonly RequestType[]).includes(requestType);
}

/** A technical request at P1: the one case in which the page asks people to call before they write. */
export function isCritical(requestType: RequestType, priority: Priority): boolean {
  return priority === "P1" && isTechnical(requestType);
}
