import { z } from "zod";
import { problemSchema } from "./problem.ts";
import { ticketSchema } from "./ticket-answer.ts";

/** What a 409 says beside what every refusal says. */
export const conflictSchema = problemSchema.extend({
  detail: z.string().meta({ description: "Why it cannot be done as things stand, in the language of the request" }),
  current: ticketSchema
    .optional()
    .meta({ description: "Of a change or an escalation: the ticket as it stands, with the version to go on from" }),
  newRequest: z
    .string()
    .optional()
    .meta({ description: "Of a message to a closed request: where a new one is opened" }),
});
