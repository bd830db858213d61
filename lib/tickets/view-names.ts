/** The lists of the desk, in the order in which they are shown. */
export const VIEWS = ["mine", "unassigned", "tier", "waiting", "escalated", "pqrsa", "all"] as const;
export type View = (typeof VIEWS)[number];

/** What is shown when nothing else is asked for. */
export const DEFAULT_VIEW = "all" satisfies View;

/** A list that is longer says so ("999+"): counting it all would cost what it holds. */
export const COUNTED_MOST = 999;
