import { answerHistory, answerPublication } from "#lib/api/answer-revisions.ts";
import { person } from "#lib/api/caller.ts";
import { methods } from "#lib/api/methods.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods("/api/v1/catalogue/revisions", {
  GET: person(answerHistory),
  POST: person(answerPublication),
});
