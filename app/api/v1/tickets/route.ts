import { answerLogging, answerTickets } from "#lib/api/answer-tickets.ts";
import { person } from "#lib/api/caller.ts";
import { methods } from "#lib/api/methods.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods("/api/v1/tickets", {
  GET: person(answerTickets),
  POST: person(answerLogging),
});
