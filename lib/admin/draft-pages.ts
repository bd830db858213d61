/** The pages of the administration on which the draft is edited or published. */
export const DRAFT_PAGES = ["hours", "channels", "holidays", "tiers", "notices", "desk", "publish"] as const;
export type DraftPage = (typeof DRAFT_PAGES)[number];
