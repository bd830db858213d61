/** The pages of the administration on which the draft is edited, published or compared. */
export const DRAFT_PAGES = [
  "hours",
  "channels",
  "holidays",
  "tiers",
  "notices",
  "desk",
  "publish",
  "revisions",
] as const;
export type DraftPage = (typeof DRAFT_PAGES)[number];
