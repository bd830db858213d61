import type { DraftPart } from "#lib/catalogue/draft-part.ts";
import { parseInstant } from "#lib/catalogue/instant.ts";
import { noticeSchema } from "#lib/catalogue/schema.ts";
import type { NoticeWords } from "#lib/i18n/admin/notices-es.ts";
import type { Language } from "#lib/i18n/language.ts";
import { refusalWords, ruleWords } from "#lib/i18n/refusals.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { MINUTES_IN_A_DAY } from "#lib/schedule/schedule.ts";
import { formatInstant, wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import type { ReadFields } from "./ask-part.ts";
import { type DeskMoment, deskMoment } from "./desk-moment.ts";
import {
  type FieldValues,
  fieldInEachLanguage,
  fieldText,
  troublesByField,
  valuesInEachLanguage,
} from "./field-values.ts";
import { identified, type Notice } from "./notice-rows.ts";
import type { PartForm } from "./part-form.ts";
import { readDay } from "./read-day.ts";
import { readTime } from "./read-time.ts";

/** What a form is read with: the desk's zone, the language of who writes it, and the instant it is (epoch ms). */
type On = { readonly zone: ZoneRules; readonly language: Language; readonly now: number };
type Edge = "from" | "to";

/** What happened on the clock at an end of a notice, to be told. */
export type ClockNote = { readonly edge: Edge; readonly clock: Exclude<DeskMoment["clock"], "plain"> };

/** The form of a notice that is new: it starts now, as most do. */
export function newNotice(notices: Notice[], on: On): PartForm {
  const values = {
    "/id": [""],
    ...wallValues("from", on.now, on),
    "/to/date": [""],
    "/to/time": [""],
    ...valuesInEachLanguage("/text", { es: "", en: "" }),
  };
  return { before: { part: "notices", value: notices }, values };
}

/** The form of a notice that is there. */
export function noticeForm(
  notices: Notice[],
  { id, notice }: { readonly id: string; readonly notice: Notice },
  on: On,
) {
  const values = {
    "/id": [id],
    ...wallValues("from", Date.parse(notice.from), on),
    ...wallValues("to", Date.parse(notice.to), on),
    ...valuesInEachLanguage("/text", notice.text),
  };
  return { before: { part: "notices", value: notices }, values } satisfies PartForm;
}

/**
 * A notice as its form says it, in the place of the one that it edits; one that is not there any more is added anew.
 * @returns `clock`: what is to be told of its start and its end
 */
export function readNotice(
  values: FieldValues,
  before: DraftPart,
  words: NoticeWords["trouble"],
  on: On,
): ReadFields & { readonly clock: readonly ClockNote[] } {
  const list = before.part === "notices" ? before.value : [];
  const place = identified(list).findIndex(({ id }) => id === fieldText(values, "/id"));
  const old = list[place];
  const [from, to] = [readEdge("from", values, old, words, on), readEdge("to", values, old, words, on)];
  const notice = { from: from.text, to: to.text, text: fieldInEachLanguage(values, "/text") };
  const { error } = noticeSchema.safeParse(notice, { error: refusalWords(on.language) });
  const ofText = (error?.issues ?? []).filter(({ path }) => path[0] === "text");
  const troubles: Record<string, string> = { ...from.troubles, ...to.troubles, ...troublesByField(ofText, FIELDS) };
  const isWhole = from.text !== "" && to.text !== "";
  if (isWhole && Date.parse(to.text) <= Date.parse(from.text))
    troubles["/to/date"] = ruleWords("ends_before_it_starts", on.language);
  else if (isWhole && to.isTyped && Date.parse(to.text) <= on.now)
    troubles["/to/date"] = ruleWords("past", on.language);
  const value = old === undefined ? [...list, notice] : list.with(place, notice);
  return {
    part: Object.keys(troubles).length === 0 ? { part: "notices", value } : before,
    fields: FIELDS,
    troubles,
    clock: [...from.clock, ...to.clock],
  };
}

const FIELDS = ["/from/date", "/from/time", "/to/date", "/to/time", "/text/es", "/text/en"];

type ReadEdge = {
  /** RFC 3339; empty: it cannot be read. */
  readonly text: string;
  readonly isTyped: boolean;
  readonly troubles: Readonly<Record<string, string>>;
  readonly clock: readonly ClockNote[];
};

function readEdge(
  edge: Edge,
  values: FieldValues,
  old: Notice | undefined,
  words: NoticeWords["trouble"],
  on: On,
): ReadEdge {
  const [dateName, timeName] = [`/${edge}/date`, `/${edge}/time`];
  const [day, time] = [fieldText(values, dateName), fieldText(values, timeName)];
  const shown = old && wallValues(edge, Date.parse(old[edge]), on);
  // What nobody touched is kept as it was written, its seconds too.
  if (old && isSame(shown?.[dateName]?.[0], day) && isSame(shown?.[timeName]?.[0], time))
    return { text: old[edge], isTyped: false, troubles: {}, clock: [] };
  const [date, minute] = [readDay(day), readMinute(time, edge)];
  const moment = date === null || minute === null ? null : deskMoment(on.zone, date, minute, edge);
  const text = moment === null ? "" : formatInstant(on.zone, moment.at);
  if (moment !== null && parseInstant(text) !== null) {
    const { clock } = moment;
    return { text, isTyped: true, troubles: {}, clock: clock === "plain" ? [] : [{ edge, clock }] };
  }
  const required = ruleWords("required", on.language);
  const troubles: Record<string, string> = {};
  if (date === null || minute !== null) troubles[dateName] = day === "" ? required : words.noDate;
  if (minute === null) troubles[timeName] = time === "" ? required : words.noTime;
  return { text: "", isTyped: true, troubles, clock: [] };
}

/** A minute of the day; an end may be the midnight that ends it, which is written 24:00. */
function readMinute(text: string, edge: Edge): number | null {
  const minute = readTime(text, "opens");
  if (minute !== null || edge === "from") return minute;
  return readTime(text, "closes") === MINUTES_IN_A_DAY ? MINUTES_IN_A_DAY : null;
}

/** The two fields of an instant (epoch ms), as the wall shows it. */
function wallValues(edge: Edge, at: number, { zone, language }: On): FieldValues {
  const { date, minute } = wallTimeAt(zone, at);
  return {
    [`/${edge}/date`]: [date.split("-").toReversed().join("/")],
    [`/${edge}/time`]: [wordsIn(language).time(minute)],
  };
}

function isSame(shown: string | undefined, typed: string): boolean {
  return shown?.replaceAll(/\s/g, " ") === typed.replaceAll(/\s/g, " ");
}
