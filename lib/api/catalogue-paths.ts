import type { ApiWords } from "#lib/i18n/api/api-words.ts";
import { routes } from "#lib/routes.ts";
import {
  answersIn,
  fullerRefusalsIn,
  header,
  inPath,
  type PathItem,
  queryParameters,
  reference,
  refusalsIn,
  SIGNED,
} from "./openapi-parts.ts";
import { historyQuestionSchema, withdrawalQuestionSchema } from "./revision-answer.ts";

/** The calls by which administrators publish. */
export function revisionPaths(words: ApiWords): Record<string, PathItem> {
  const refused = refusalsIn(words);
  const refusedAs = fullerRefusalsIn(words);
  const answered = answersIn(words);
  const { operations, answers, parameters } = words;
  const spoken = header("Accept-Language", parameters.acceptLanguage);
  const common = {
    401: refused(answers.noToken, undefined, "WWW-Authenticate"),
    403: refused(answers.notAdmin),
    405: refused(answers.anotherMethod, undefined, "Allow"),
    503: refused(answers.busy, undefined, "Retry-After"),
  };
  return {
    [routes.revisions]: {
      get: {
        operationId: "listRevisions",
        ...operations.listRevisions,
        ...SIGNED,
        parameters: [...queryParameters(historyQuestionSchema, { cursor: parameters.historyCursor }, {}), spoken],
        responses: { 200: answered(answers.history, "RevisionHistory"), 400: refused(answers.refused), ...common },
      },
      post: {
        operationId: "publishRevision",
        ...operations.publishRevision,
        ...SIGNED,
        parameters: [spoken],
        requestBody: { required: true, content: { "application/json": { schema: reference("Publication") } } },
        responses: {
          201: answered(answers.published, "Published", undefined, "Location"),
          400: refused(answers.badBody),
          409: refusedAs(answers.publicationConflict, "PublicationConflict"),
          413: refused(answers.catalogueTooLarge),
          415: refused(answers.notJson),
          422: refusedAs(answers.gaps, "Gaps"),
          ...common,
        },
      },
    },
    [routes.revision("{number}")]: {
      delete: {
        operationId: "withdrawRevision",
        ...operations.withdrawRevision,
        ...SIGNED,
        parameters: [
          inPath("number", parameters.revisionNumber, "2"),
          ...queryParameters(withdrawalQuestionSchema, { acceptGaps: parameters.acceptGaps }, {}),
          spoken,
        ],
        responses: {
          200: answered(answers.withdrawn, "Withdrawn"),
          400: refused(answers.refused),
          404: refused(answers.noRevision),
          409: refusedAs(answers.withdrawalConflict, "PublicationConflict"),
          422: refusedAs(answers.withdrawalGaps, "Gaps"),
          ...common,
        },
      },
    },
  };
}
