import { z } from "zod";
import { contactSchema } from "#lib/catalogue/contact.ts";
import { intervalSchema, scheduleSchema } from "#lib/catalogue/hours.ts";
import { catalogueSchema, channelSchema, holidaySchema, noticeSchema, tierSchema } from "#lib/catalogue/schema.ts";
import type { ApiWords } from "#lib/i18n/api/api-words.ts";
import { API_WORDS } from "#lib/i18n/api/words.ts";
import { LANGUAGES, type Language } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import { loggedRequestSchema, requestSchema } from "#lib/tickets/request-schema.ts";
import { conflictSchema } from "./conflict-problem.ts";
import {
  EXAMPLE_ANSWER,
  EXAMPLE_CATALOGUE,
  EXAMPLE_CHANGE,
  EXAMPLE_CUSTOMER_WRITING,
  EXAMPLE_ESCALATION,
  EXAMPLE_FOLLOWED,
  EXAMPLE_LOGGED,
  EXAMPLE_NOT_FOUND,
  EXAMPLE_OPENED,
  EXAMPLE_OPENING,
  EXAMPLE_PRIORITY_MISSING,
  EXAMPLE_QUESTION,
  EXAMPLE_TICKET,
  EXAMPLE_WRITING,
} from "./examples.ts";
import { IDEMPOTENCY_KEY, KEY_PATTERN } from "./idempotency-key.ts";
import { problemSchema } from "./problem.ts";
import { followedMessageSchema, followedSchema, openedSchema } from "./request-answer.ts";
import { reasonSchema, routeAnswerSchema, routedChannelSchema } from "./route-answer.ts";
import { catalogueQuestionSchema, routeQuestionSchema } from "./route-question.ts";
import { requesterSchema, ticketItemSchema, ticketListSchema, ticketSchema } from "./ticket-answer.ts";
import { changeSchema, customerWritingSchema, escalationSchema, writingSchema } from "./ticket-bodies.ts";
import { ticketQuestionSchema } from "./ticket-question.ts";
import { messageItemSchema, timelineItemSchema } from "./timeline-answer.ts";

/** A JSON Schema (2020-12), as far as the guide reads it. */
export type JsonSchema = {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly format?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly JsonSchema[];
};

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonSchema;
  readonly example?: string;
};

type HeaderName = keyof ApiWords["headers"];
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
  readonly requestBody?: { readonly required: true; readonly content: Readonly<Record<string, Media>> };
  /** Left out: no key is asked for. */
  readonly security?: readonly [{ readonly bearer: readonly [] }];
  readonly responses: Readonly<Record<string, Answer>>;
};

export const OPERATION_METHODS = ["get", "post", "patch"] as const;
type PathItem = Partial<Record<(typeof OPERATION_METHODS)[number], Operation>>;

/** An OpenAPI 3.1 description. */
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
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<"bearer", JsonSchema>>;
  };
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
  const refused = (description: string, given?: Readonly<Record<string, Example>>, ...more: HeaderName[]): Answer => ({
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
      ...requestPaths(words, refused),
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
      schemas: schemas(words),
      securitySchemes: { bearer: { type: "http", scheme: "bearer", description: words.bearer } },
    },
  };
}

type Refusals = Readonly<Partial<Record<400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 503, Answer>>>;

/** The calls for requests and tickets. */
function requestPaths(
  words: ApiWords,
  refused: (description: string, given?: Readonly<Record<string, Example>>, ...more: HeaderName[]) => Answer,
): Record<string, PathItem> {
  const { operations, answers, parameters, examples } = words;
  const spoken = header("Accept-Language", parameters.acceptLanguage);
  const key: Parameter = {
    ...header(IDEMPOTENCY_KEY, parameters.idempotencyKey),
    schema: { type: "string", pattern: KEY_PATTERN.source },
  };
  const inPath = (name: string, description: string, example: string): Parameter => ({
    name,
    in: "path",
    required: true,
    description,
    schema: { type: "string" },
    example,
  });
  const link = inPath("followToken", parameters.followToken, EXAMPLE_OPENED.followToken);
  const numbered = inPath("number", parameters.number, EXAMPLE_TICKET.number);
  const signed = { security: [{ bearer: [] }] as const };
  const answered = (
    description: string,
    schema: string,
    given?: Readonly<Record<string, Example>>,
    ...more: HeaderName[]
  ): Answer => ({
    description,
    headers: headers(words, "Cache-Control", ...more),
    content: { "application/json": { schema: reference(schema), ...(given ? { examples: given } : {}) } },
  });
  const body = (schema: string, summary: string, value: unknown) => ({
    requestBody: {
      required: true,
      content: { "application/json": { schema: reference(schema), examples: { body: { summary, value } } } },
    } as const,
  });
  const conflicting = (description: string): Answer => ({
    description,
    headers: headers(words, "Content-Language"),
    content: { "application/problem+json": { schema: reference("Conflict") } },
  });
  const common: Refusals = {
    405: refused(answers.anotherMethod, undefined, "Allow"),
    503: refused(answers.busy, undefined, "Retry-After"),
  };
  const withBody: Refusals = {
    400: refused(answers.badBody),
    413: refused(answers.tooLarge),
    415: refused(answers.notJson),
  };
  const unsigned: Refusals = { 401: refused(answers.noToken, undefined, "WWW-Authenticate") };
  const notAllowed: Refusals = { 403: refused(answers.notAllowed) };
  const noLink: Refusals = { 404: refused(answers.noLink) };
  const noTicket: Refusals = { 404: refused(answers.noTicket) };
  const { requests, tickets } = routes;

  return {
    [requests]: {
      post: {
        operationId: "openRequest",
        ...operations.openRequest,
        parameters: [key, spoken],
        ...body("Opening", examples.opening, EXAMPLE_OPENING),
        responses: {
          201: answered(answers.opened, "Opened", { opened: { summary: examples.opened, value: EXAMPLE_OPENED } }),
          409: conflicting(answers.keyReused),
          429: refused(answers.tooMany, undefined, "Retry-After"),
          ...withBody,
          ...common,
        },
      },
    },
    [`${requests}/{followToken}`]: {
      get: {
        operationId: "followRequest",
        ...operations.followRequest,
        parameters: [link, spoken],
        responses: {
          200: answered(
            answers.followed,
            "FollowedRequest",
            { followed: { summary: examples.followed, value: EXAMPLE_FOLLOWED } },
            "Content-Language",
          ),
          400: refused(answers.refused),
          ...noLink,
          ...common,
        },
      },
    },
    [`${requests}/{followToken}/messages`]: {
      post: {
        operationId: "writeAsCustomer",
        ...operations.writeAsCustomer,
        parameters: [link, spoken],
        ...body("CustomerWriting", examples.customerWriting, EXAMPLE_CUSTOMER_WRITING),
        responses: {
          201: answered(answers.writtenByCustomer, "FollowedMessage"),
          409: conflicting(answers.closedForCustomer),
          ...noLink,
          ...withBody,
          ...common,
        },
      },
    },
    [tickets]: {
      get: {
        operationId: "listTickets",
        ...operations.listTickets,
        ...signed,
        parameters: [
          ...queryParameters(
            ticketQuestionSchema,
            {
              view: parameters.view,
              q: parameters.q,
              status: parameters.status,
              tier: parameters.tier,
              assignee: parameters.assignee,
              requestType: parameters.ofType,
              priority: parameters.ofPriority,
              cursor: parameters.cursor,
            },
            {},
          ),
          spoken,
        ],
        responses: {
          200: answered(answers.tickets, "TicketList"),
          400: refused(answers.refused),
          ...unsigned,
          ...common,
        },
      },
      post: {
        operationId: "logTicket",
        ...operations.logTicket,
        ...signed,
        parameters: [key, spoken],
        ...body("LoggedOpening", examples.logged, EXAMPLE_LOGGED),
        responses: {
          201: answered(answers.logged, "Ticket", undefined, "Location"),
          409: conflicting(answers.keyReused),
          ...unsigned,
          ...withBody,
          ...common,
        },
      },
    },
    [routes.ticket("{number}")]: {
      get: {
        operationId: "readTicket",
        ...operations.readTicket,
        ...signed,
        parameters: [numbered, spoken],
        responses: {
          200: answered(answers.ticket, "Ticket", { ticket: { summary: examples.ticket, value: EXAMPLE_TICKET } }),
          400: refused(answers.refused),
          ...unsigned,
          ...noTicket,
          ...common,
        },
      },
      patch: {
        operationId: "changeTicket",
        ...operations.changeTicket,
        ...signed,
        parameters: [numbered, spoken],
        ...body("TicketChange", examples.change, EXAMPLE_CHANGE),
        responses: {
          200: answered(answers.changed, "Ticket"),
          409: conflicting(answers.changeConflict),
          ...unsigned,
          ...notAllowed,
          ...noTicket,
          ...withBody,
          ...common,
        },
      },
    },
    [`${routes.ticket("{number}")}/messages`]: {
      post: {
        operationId: "writeMessage",
        ...operations.writeMessage,
        ...signed,
        parameters: [numbered, spoken],
        ...body("Writing", examples.writing, EXAMPLE_WRITING),
        responses: {
          201: answered(answers.written, "MessageItem"),
          409: conflicting(answers.closedForDesk),
          ...unsigned,
          ...notAllowed,
          ...noTicket,
          ...withBody,
          ...common,
        },
      },
    },
    [`${routes.ticket("{number}")}/escalations`]: {
      post: {
        operationId: "escalateTicket",
        ...operations.escalateTicket,
        ...signed,
        parameters: [numbered, spoken],
        ...body("Escalation", examples.escalation, EXAMPLE_ESCALATION),
        responses: {
          201: answered(answers.escalated, "Ticket", undefined, "Location"),
          409: conflicting(answers.escalationConflict),
          ...unsigned,
          ...notAllowed,
          ...noTicket,
          ...withBody,
          ...common,
        },
      },
    },
  };
}

function reference(schema: string): JsonSchema {
  return { $ref: `#/components/schemas/${schema}` };
}

function headers(words: ApiWords, ...names: HeaderName[]): Record<string, Header> {
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
  Opened: openedSchema,
  FollowedRequest: followedSchema,
  FollowedMessage: followedMessageSchema,
  Ticket: ticketSchema,
  Requester: requesterSchema,
  TimelineItem: timelineItemSchema,
  MessageItem: messageItemSchema,
  TicketList: ticketListSchema,
  TicketItem: ticketItemSchema,
  Conflict: conflictSchema,
} as const;

/** The schemas of what is sent: described as it is written, before it is put in order. */
const BODIES = {
  Opening: requestSchema,
  LoggedOpening: loggedRequestSchema,
  CustomerWriting: customerWritingSchema,
  TicketChange: changeSchema,
  Writing: writingSchema,
  Escalation: escalationSchema,
} as const;

function schemas(words: ApiWords): Record<string, JsonSchema> {
  const made = { ...described(NAMED, "output"), ...described(BODIES, "input") };
  return Object.fromEntries(
    Object.entries(made).map(([id, { $schema: _dialect, $id: _place, ...schema }]) => {
      if (id === "Reason") return [id, withReasons(schema, words)];
      return [id, id in BODIES ? withFields(schema, words) : schema];
    }),
  );
}

function withFields(schema: JsonSchema, words: ApiWords): JsonSchema {
  const fields: Readonly<Record<string, string>> = words.fields;
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    { ...property, description: fields[name] ?? "" },
  ]);
  return { ...schema, properties: Object.fromEntries(properties) };
}

function described(named: Readonly<Record<string, z.ZodType>>, io: "input" | "output"): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id });
  const { schemas: made } = z.toJSONSchema(registry, { io, uri: (id) => `#/components/schemas/${id}` });
  return made as Record<string, JsonSchema>;
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
