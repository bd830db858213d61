import { formText } from "#lib/form-text.ts";

/** Until when a channel may be closed at once. */
export const CLOSING_ENDS = ["one_hour", "two_hours", "today", "time", "open"] as const;
export type ClosingEnd = (typeof CLOSING_ENDS)[number];

/** What somebody typed to close a channel at once. */
export type TypedClosing = {
  readonly slug: string;
  readonly end: ClosingEnd;
  readonly date: string;
  readonly time: string;
  readonly reason: string;
  readonly notice: boolean;
};

export type ClosingField = "date" | "time" | "reason";

/** The name of a field of the form: a page has one form for each channel. */
export function closingField(slug: string, field: ClosingField): string {
  return `${slug}-${field}`;
}

/** What somebody typed, as the form sends it. */
export function typedClosing(form: FormData): TypedClosing {
  const end = formText(form, "end");
  const slug = formText(form, "slug");
  const text = (field: ClosingField) => formText(form, closingField(slug, field)).trim();
  return {
    slug,
    end: CLOSING_ENDS.find((one) => one === end) ?? "one_hour",
    date: text("date"),
    time: text("time"),
    reason: text("reason"),
    notice: formText(form, "notice") !== "",
  };
}
