import { z } from "zod";
import { prose } from "#lib/text.ts";

/** From not at all content to fully. */
const RATING_WORST = 1;
const RATING_BEST = 5;
const RATING_COMMENT_MAX = 2_000;

/** How a customer rates the help; an empty comment is none. */
export const ratingSchema = z.strictObject({
  rating: z.number().int().min(RATING_WORST).max(RATING_BEST),
  comment: prose(RATING_COMMENT_MAX)
    .transform((text) => (text.trim() === "" ? null : text.trim()))
    .nullable()
    .default(null),
});

export type Rating = z.output<typeof ratingSchema>;
