import type { FormError, FormValues } from "./hold-form.ts";
import { type Rating, ratingSchema } from "./rating-schema.ts";

/** Reads a rating as its form sends it; what is wrong is told by the rules of its words. */
export function readRating(
  values: FormValues,
): { readonly ok: true; readonly rating: Rating } | { readonly ok: false; readonly errors: readonly FormError[] } {
  const parsed = ratingSchema.safeParse({ rating: Number(values.rating), comment: values.comment ?? null });
  if (parsed.success) return { ok: true, rating: parsed.data };
  const errors = parsed.error.issues.map(({ path, code }) =>
    path[0] === "comment"
      ? { field: "comment", rule: code === "too_big" ? "too_long" : "control_character" }
      : { field: "rating", rule: "required" },
  );
  return { ok: false, errors };
}
