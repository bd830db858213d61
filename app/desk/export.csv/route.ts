import { answerTable } from "#lib/api/answer-table.ts";
import { othersThan } from "#lib/api/methods.ts";
import { currentPerson } from "#lib/people/current-actor.ts";

export function GET(request: Request) {
  return answerTable(request, () => currentPerson());
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = othersThan("GET");
