import type { Words } from "#lib/i18n/es.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { routes } from "#lib/routes.ts";
import { RequestIcon } from "./request-icon.tsx";

/** The way back to the support page. */
export function Crumb({ words, request }: { words: Words; request: RequestWords }) {
  return (
    <p className="crumb">
      <a href={routes.support(words.language)}>
        <RequestIcon name="arrow-left" />
        {request.back}
      </a>
    </p>
  );
}
