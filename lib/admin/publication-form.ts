import type { Side } from "#lib/catalogue/merge-units.ts";
import type { ComparedDraft } from "#lib/catalogue/publish-draft.ts";
import { noteSchema } from "#lib/catalogue/schema.ts";
import { formText } from "#lib/form-text.ts";
import { isLocalDate } from "#lib/schedule/local-date.ts";
import type { LocalDate } from "#lib/schedule/schedule.ts";
import { instantsOfWallTime, type ZoneRules } from "#lib/schedule/zone.ts";
import { readDay } from "./read-day.ts";
import { readTime } from "./read-time.ts";

/** What somebody typed and confirmed to publish the draft, as it stood on the page. */
export type TypedPublication = {
  readonly when: "now" | "date";
  readonly date: string;
  readonly time: string;
  readonly note: string;
  /** The ids of the gaps that were confirmed. */
  readonly accepted: readonly string[];
  /** Whether it was confirmed a second time that a critical request finds no channel. */
  readonly critical: boolean;
  /** What was chosen where the draft and what came into force changed the same, by the id of each choice. */
  readonly chosen: Readonly<Record<string, Side>>;
};

/** The fields that may be refused. */
export type PublicationField = "date" | "time" | "note" | "choice" | "settle";
type FieldTrouble = "date" | "time" | "past" | "note" | "noteLong";

export type ReadPublication = {
  readonly typed: TypedPublication;
  /** Epoch milliseconds; null: now, or as long as it is not known. */
  readonly effectiveFrom: number | null;
  readonly troubles: Readonly<Partial<Record<PublicationField, FieldTrouble>>>;
  readonly asks: "compare" | "publish" | "settle";
  readonly week: LocalDate | null;
  /** What was compared, and the changes that were shown. */
  readonly seen: ComparedDraft & {
    readonly changes: readonly string[];
    /** What was in force where there was something to choose. */
    readonly settling: number;
    /** From when it was compared (epoch milliseconds); null: from now. */
    readonly at: number | null;
  };
};

/** As many as a comparison may have: what a form sends beyond is not looked at. */
const ITEMS_MOST = 5_000;

const ASKED = ["publish", "settle"] as const;

/** What the form for publishing says. @param zone of the desk, on whose wall the hour is meant */
export function readPublication(form: FormData, zone: ZoneRules, now: number): ReadPublication {
  const texts = (name: string) =>
    form
      .getAll(name)
      .filter((value) => typeof value === "string")
      .slice(0, ITEMS_MOST);
  const typed: TypedPublication = {
    when: formText(form, "when") === "date" ? "date" : "now",
    date: formText(form, "date"),
    time: formText(form, "time"),
    note: formText(form, "note").trim(),
    accepted: texts("acceptGaps"),
    critical: formText(form, "critical") === "yes",
    chosen: Object.fromEntries(
      texts("choice").flatMap((id) => {
        const side = formText(form, id);
        return side === "mine" || side === "theirs" ? [[id, side] as const] : [];
      }),
    ),
  };
  const week = formText(form, "week");
  const { effectiveFrom, ...troubles } = whenOf(typed, zone, now);
  return {
    typed,
    effectiveFrom,
    troubles: { ...troubles, ...noteOf(typed) },
    asks: ASKED.find((one) => one === formText(form, "do")) ?? "compare",
    week: isLocalDate(week) ? week : null,
    seen: {
      version: Number(formText(form, "version")),
      base: Number(formText(form, "base")),
      next: Number(formText(form, "next")),
      changes: texts("seen"),
      settling: Number(formText(form, "settling")),
      at: formText(form, "at") === "" ? null : Number(formText(form, "at")),
    },
  };
}

function whenOf({ when, date: dateTyped, time }: TypedPublication, zone: ZoneRules, now: number) {
  if (when === "now") return { effectiveFrom: null };
  const date = readDay(dateTyped);
  if (date === null) return { effectiveFrom: null, date: "date" as const };
  // Midnight begins the day that is written; 24:00 ends it.
  const minute = readTime(time, "opens") ?? readTime(time, "closes");
  if (minute === null) return { effectiveFrom: null, time: "time" as const };
  const [at] = instantsOfWallTime(zone, date, minute);
  if (at === undefined) return { effectiveFrom: null, time: "time" as const };
  return at < now ? { effectiveFrom: null, date: "past" as const } : { effectiveFrom: at };
}

function noteOf({ note }: TypedPublication): { readonly note?: FieldTrouble } {
  if (note === "") return { note: "note" };
  return noteSchema.safeParse(note).success ? {} : { note: "noteLong" };
}
