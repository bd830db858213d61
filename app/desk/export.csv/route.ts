import { answerTable } from "#lib/api/answer-table.ts";
import { currentPerson } from "#lib/people/current-actor.ts";

export function GET(request: Request) {
  return answerTable(request, () => currentPerson());
}
