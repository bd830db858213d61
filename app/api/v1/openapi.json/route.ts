import { openApi } from "#lib/api/openapi.ts";
import { answer, readOnly } from "#lib/api/respond.ts";
import { environment } from "#lib/env.ts";

/** It changes with the program alone. */
const FRESHNESS = { holdsMs: null, unconfirmedMs: null } as const;

export function GET(request: Request) {
  return answer(request, openApi("en", environment().publicUrl), FRESHNESS);
}

export const { OPTIONS, POST, PUT, PATCH, DELETE } = readOnly();
