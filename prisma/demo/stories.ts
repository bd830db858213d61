import { FINISHED } from "./stories/finished.ts";
import { UNDER_WAY } from "./stories/under-way.ts";
import { UNTOUCHED } from "./stories/untouched.ts";
import type { Story } from "./story.ts";

/** What customers of an invented certified e-mail service asked in some weeks. Nobody in it exists. */
export const STORIES: readonly Story[] = [...FINISHED, ...UNDER_WAY, ...UNTOUCHED];
