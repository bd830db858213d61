import { z } from "zod";
import { instantSchema } from "#lib/catalogue/instant.ts";
import { isTechnical, PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";

/** A revision as it is counted: 1, 2, 3 … */
const COUNTED = /^[1-9]\d*$/;
const COUNTED_DIGITS_MAX = 40;
/** One that there may be: those that are longer were never given. */
export const REVISION_NUMBER = /^[1-9]\d{0,8}$/;

export const routeQuestionSchema = z
  .strictObject({
    requestType: z.enum(REQUEST_TYPES).meta({ description: "What is asked for" }),
    priority: z
      .enum(PRIORITIES)
      .optional()
      .meta({ description: "Required for incident and service_request; P3 when left out of the others" }),
    at: instantSchema.optional().meta({ description: "The instant asked about; now when left out" }),
  })
  .superRefine(({ requestType, priority }, context) => {
    if (priority === undefined && isTechnical(requestType))
      context.addIssue({ code: "custom", path: ["priority"], params: { rule: "priority_required" }, input: priority });
  });

export const catalogueQuestionSchema = z
  .strictObject({
    at: instantSchema.optional().meta({ description: "The catalogue in force at another instant" }),
    revision: z
      .string()
      .max(COUNTED_DIGITS_MAX)
      .refine((text) => COUNTED.test(text), { params: { rule: "revision_number" } })
      .optional()
      .meta({
        pattern: COUNTED.source,
        description: "One published or scheduled revision, by its number; not together with at",
      }),
  })
  .superRefine(({ at, revision }, context) => {
    if (at !== undefined && revision !== undefined)
      context.addIssue({ code: "custom", path: ["at"], params: { rule: "with_revision" }, input: at });
  });

/** An address that answers one thing takes no parameter. */
export const noParameters = z.strictObject({});
