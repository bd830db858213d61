import { z } from "zod";
import { isLocalDate } from "#lib/schedule/local-date.ts";
import { overlappingIntervals } from "#lib/schedule/overlap.ts";
import { type Interval, type Schedule, WEEKDAYS } from "#lib/schedule/schedule.ts";
import { line } from "./text.ts";

const INTERVALS_A_DAY_MAX = 12;
const EXCEPTIONS_MAX = 2_000;
const REASON_MAX = 500;
const OPENS = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const CLOSES = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

export const dateSchema = z
  .string()
  .max(10)
  .refine(isLocalDate, { params: { rule: "date" } })
  .meta({ format: "date" });

const intervalSchema = z
  .tuple([z.string().regex(OPENS), z.string().regex(CLOSES)])
  .refine(([opens, closes]) => opens !== closes, { params: { rule: "zero_length" }, path: [1] })
  .meta({ description: "Opens and closes, local time; closing at or before it opens ends on the next day" });

const dayHours = z.array(intervalSchema).max(INTERVALS_A_DAY_MAX);
