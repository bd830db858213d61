import { answerChange, answerTicket } from "#lib/api/answer-tickets.ts";
import { person } from "#lib/api/caller.ts";
import { methods } from "#lib/api/methods.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ number: string }>("/api/v1/tickets/{number}", {
  GET: person(answerTicket),
  PATCH: person(answerChange),
});
