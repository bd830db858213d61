import { openApi } from "#lib/api/openapi.ts";
import { readQuery } from "#lib/api/query.ts";
import { answer, readableAnywhere, readOnly } from "#lib/api/respond.ts";
import { noQuestionSchema } from "#lib/api/route-question.ts";
import { environment } from "#lib/env.ts";

/** It changes with the program alone. */
const FRESHNESS = { holdsMs: null, unconfirmedMs: null } as const;

export function GET(request: Request) {
  const query = readQuery(request, noQuestionSchema);
  if (!query.ok) return readableAnywhere(query.response);
  return answer(request, openApi("en", environment().publicUrl), FRESHNESS);
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();
