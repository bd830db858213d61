import { answerTable } from "#lib/api/answer-table.ts";

export { answerTable as GET };
