import { answerChange, answerTicket } from "#lib/api/answer-tickets.ts";
import { methods } from "#lib/api/methods.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ number: string }>("/api/v1/tickets/{number}", {
  GET: answerTicket,
  PATCH: answerChange,
});
