import { z } from "zod";
import { contactSchema } from "#lib/catalogue/contact.ts";
import { intervalSchema, scheduleSchema } from "#lib/catalogue/hours.ts";
import { catalogueSchema, channelSchema, holidaySchema, noticeSchema, tierSchema } from "#lib/catalogue/schema.ts";
import { API_WORDS, type ApiWords } from "#lib/i18n/api-words.ts";
import { LANGUAGES, type Language } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import {
  EXAMPLE_ANSWER,
  EXAMPLE_CATALOGUE,
  EXAMPLE_NOT_FOUND,
  EXAMPLE_PRIORITY_MISSING,
  EXAMPLE_QUESTION,
} from "./examples.ts";
import { problemSchema } from "./problem.ts";
import { reasonSchema, routeAnswerSchema, routedChannelSchema } from "./route-answer.ts";
import { catalogueQuestionSchema, routeQuestionSchema } from "./route-question.ts";

/** A JSON Schema (2020-12), as far as the guide reads it. */
export type JsonSchema = {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly oneOf?: readonly JsonSchema[];
};

export type Parameter = {
  readonly name: string;
  readonly in: "query" | "header";
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: string;
};

type Example = { readonly summary: string; readonly value: unknown };
type Header = { readonly description: string; readonly schema: JsonSchema };
type Media = { readonly schema: JsonSchema; readonly examples?: Readonly<Record<string, Example>> };

export type Answer = {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: Readonly<Record<string, Media>>;
};

export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly Parameter[];
  readonly responses: Readonly<Record<string, Answer>>;
};

/** An OpenAPI 3.1 description of what can only be read. */
export type OpenApi = {
  readonly openapi: "3.1.1";
  readonly info: {
    readonly title: string;
    readonly version: string;
    readonly description: string;
    readonly license: { readonly name: string; readonly identifier: string };
  };
  readonly externalDocs: { readonly url: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly [];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
};

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
  const refused = (
    description: string,
    given?: Readonly<Record<string, Example>>,
    ...more: (keyof ApiWords["headers"])[]
  ): Answer => ({
    description,
    headers: headers(words, "Content-Language", ...more),
    content: { "application/problem+json": { schema: reference("Problem"), ...(given ? { examples: given } : {}) } },
  });
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
    components: { schemas: schemas(words) },
  };
}

function reference(schema: string): JsonSchema {
  return { $ref: `#/components/schemas/${schema}` };
}

function headers(words: ApiWords, ...names: (keyof ApiWords["headers"])[]): Record<string, Header> {
  const whole: ReadonlySet<string> = new Set(["Age", "Retry-After"]);
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        description: words.headers[name],
        schema:
          name === "Content-Language"
            ? { type: "string", enum: LANGUAGES }
            : { type: whole.has(name) ? "integer" : "string" },
      },
    ]),
  );
}

function header(name: string, description: string): Parameter {
  return { name, in: "header", required: false, description, schema: { type: "string" } };
}

/** The parameters that the schema of a question takes; one without words of its own does not compile. */
function queryParameters<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  described: Readonly<Record<keyof Shape & string, string>>,
  examples: Readonly<Record<string, string>>,
): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: "input" });
  return Object.entries<string>(described).map(([name, description]) => {
    const example = examples[name];
    return {
      name,
      in: "query",
      required: required.includes(name),
      description,
      schema: withoutDescription(properties[name]),
      ...(example === undefined ? {} : { example }),
    };
  });
}

function withoutDescription(schema: unknown): JsonSchema {
  const { description: _said, ...rest } = Object(schema) as JsonSchema;
  return rest;
}

/** The schemas that check requests and shape answers, by the names under which answers refer to them. */
const NAMED = {
  RouteAnswer: routeAnswerSchema,
  RoutedChannel: routedChannelSchema,
  Reason: reasonSchema,
  Contact: contactSchema,
  Catalogue: catalogueSchema,
  Channel: channelSchema,
  Schedule: scheduleSchema,
  Interval: intervalSchema,
  Tier: tierSchema,
  Holiday: holidaySchema,
  Notice: noticeSchema,
  Problem: problemSchema,
} as const;

function schemas(words: ApiWords): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` });
  return Object.fromEntries(
    Object.keys(NAMED).map((id) => {
      const { $schema: _dialect, $id: _place, ...schema } = made[id] as JsonSchema;
      return [id, id === "Reason" ? withReasons(schema, words) : schema];
    }),
  );
}

function withReasons(schema: JsonSchema, words: ApiWords): JsonSchema {
  const reasons: Readonly<Record<string, string>> = words.reasons;
  return {
    ...schema,
    oneOf: (schema.oneOf ?? []).map((reason) => ({
      description: reasons[String(reason.properties?.code?.const)] ?? "",
      ...reason,
    })),
  };
}
