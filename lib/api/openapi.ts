import type { ApiWords } from "#lib/i18n/api/api-words.ts";
import { API_WORDS } from "#lib/i18n/api/words.ts";
import type { Language } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import { revisionPaths } from "./catalogue-paths.ts";
import {
  EXAMPLE_ANSWER,
  EXAMPLE_CATALOGUE,
  EXAMPLE_NOT_FOUND,
  EXAMPLE_PRIORITY_MISSING,
  EXAMPLE_QUESTION,
} from "./examples.ts";
import {
  type Answer,
  type Example,
  header,
  headers,
  type OpenApi,
  queryParameters,
  reference,
  refusalsIn,
} from "./openapi-parts.ts";
import { openApiSchemas } from "./openapi-schemas.ts";
import { requestPaths } from "./request-paths.ts";
import { catalogueQuestionSchema, routeQuestionSchema } from "./route-question.ts";

/** Of what is described, not of the program: the 1 of /api/v1. */
const VERSION = "1.0.0";

const built = new Map<string, OpenApi>();

/**
 * The description of the public API in a language, its schemas made of those that check it; made once a process.
 * `publicUrl` is the desk's origin, without a slash at the end.
 */
export function openApi(language: Language, publicUrl: string): OpenApi {
  const key = `${language} ${publicUrl}`;
  const known = built.get(key) ?? documentIn(language, API_WORDS[language], publicUrl);
  built.set(key, known);
  return known;
}

function documentIn(language: Language, words: ApiWords, publicUrl: string): OpenApi {
  const { operations, answers, examples } = words;
  const answered = (description: string, schema: string, given?: Readonly<Record<string, Example>>): Answer => ({
    description,
    headers: headers(words, "ETag", "Cache-Control", "Age"),
    content: { "application/json": { schema: reference(schema), ...(given ? { examples: given } : {}) } },
  });
  const refused = refusalsIn(words);
  const unchanged: Answer = {
    description: answers.unchanged,
    headers: headers(words, "ETag", "Cache-Control", "Age"),
  };
  const otherMethod = refused(answers.otherMethod, undefined, "Allow");
  const text = (description: string): Answer => ({
    description,
    content: { "text/plain": { schema: { type: "string", const: "ok\n" } } },
  });
  const conditional = header("If-None-Match", words.parameters.ifNoneMatch);
  const spoken = header("Accept-Language", words.parameters.acceptLanguage);

  return {
    openapi: "3.1.1",
    info: {
      title: words.title,
      version: VERSION,
      description: words.about,
      license: { name: "MIT", identifier: "MIT" },
    },
    externalDocs: { url: publicUrl + routes.apiGuide(language), description: words.guide },
    servers: [{ url: publicUrl }],
    security: [],
    paths: {
      [routes.route]: {
        get: {
          operationId: "routeRequest",
          ...operations.route,
          parameters: [
            ...queryParameters(
              routeQuestionSchema,
              {
                requestType: words.parameters.requestType,
                priority: words.parameters.priority,
                at: words.parameters.at,
              },
              EXAMPLE_QUESTION,
            ),
            conditional,
            spoken,
          ],
          responses: {
            200: answered(answers.route, "RouteAnswer", {
              critical: { summary: examples.critical, value: EXAMPLE_ANSWER },
            }),
            304: unchanged,
            400: refused(answers.refused, {
              priority: { summary: examples.priorityMissing, value: EXAMPLE_PRIORITY_MISSING },
            }),
            405: otherMethod,
            503: refused(answers.starting, undefined, "Retry-After"),
          },
        },
      },
      [routes.catalogue]: {
        get: {
          operationId: "readCatalogue",
          ...operations.catalogue,
          parameters: [
            ...queryParameters(
              catalogueQuestionSchema,
              { at: words.parameters.catalogueAt, revision: words.parameters.revision },
              {},
            ),
            conditional,
            spoken,
          ],
          responses: {
            200: answered(answers.catalogue, "Catalogue", {
              shape: { summary: examples.catalogue, value: EXAMPLE_CATALOGUE },
            }),
            304: unchanged,
            400: refused(answers.refused),
            404: refused(answers.noRevision, {
              revision: { summary: examples.noSuchRevision, value: EXAMPLE_NOT_FOUND },
            }),
            405: otherMethod,
            503: refused(answers.starting, undefined, "Retry-After"),
          },
        },
      },
      ...revisionPaths(words),
      ...requestPaths(words),
      [routes.openapi]: {
        get: {
          operationId: "describeApi",
          ...operations.openapi,
          parameters: [conditional, spoken],
          responses: {
            200: {
              description: answers.openapi,
              headers: headers(words, "ETag", "Cache-Control"),
              content: { "application/json": { schema: { type: "object" } } },
            },
            304: { description: answers.unchanged, headers: headers(words, "ETag", "Cache-Control") },
            400: refused(answers.refused),
            405: otherMethod,
          },
        },
      },
      [routes.health]: {
        get: {
          operationId: "isAlive",
          ...operations.health,
          parameters: [],
          responses: { 200: text(answers.alive), 405: otherMethod },
        },
      },
      [routes.ready]: {
        get: {
          operationId: "isReady",
          ...operations.ready,
          parameters: [],
          responses: {
            200: text(answers.ready),
            405: otherMethod,
            503: refused(answers.notReady, undefined, "Retry-After"),
          },
        },
      },
    },
    components: {
      schemas: openApiSchemas(words),
      securitySchemes: { bearer: { type: "http", scheme: "bearer", description: words.bearer } },
    },
  };
}
