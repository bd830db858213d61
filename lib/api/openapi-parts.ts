import { z } from "zod";
import type { ApiWords } from "#lib/i18n/api/api-words.ts";
import { LANGUAGES } from "#lib/i18n/language.ts";

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

export type HeaderName = keyof ApiWords["headers"];
export type Example = { readonly summary: string; readonly value: unknown };
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

export const OPERATION_METHODS = ["get", "post", "patch", "delete"] as const;
export type PathItem = Partial<Record<(typeof OPERATION_METHODS)[number], Operation>>;

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

export function reference(schema: string): JsonSchema {
  return { $ref: `#/components/schemas/${schema}` };
}

export function headers(words: ApiWords, ...names: HeaderName[]): Record<string, Header> {
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

export function header(name: string, description: string): Parameter {
  return { name, in: "header", required: false, description, schema: { type: "string" } };
}

/** The parameters that the schema of a question takes; one without words of its own does not compile. */
export function queryParameters<Shape extends z.core.$ZodLooseShape>(
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

/** What an operation says that asks for a token. */
export const SIGNED = { security: [{ bearer: [] }] } as const;

export function inPath(name: string, description: string, example: string): Parameter {
  return { name, in: "path", required: true, description, schema: { type: "string" }, example };
}

const UNKEPT: JsonSchema = { type: "string", const: "no-store" };

/** How an answer that nobody keeps is described, in some words: its schema, examples, and which headers it has besides. */
export function answersIn(words: ApiWords) {
  return (
    description: string,
    schema: string,
    given?: Readonly<Record<string, Example>>,
    ...more: HeaderName[]
  ): Answer => ({
    description,
    headers: { "Cache-Control": { description: words.unkept, schema: UNKEPT }, ...headers(words, ...more) },
    content: { "application/json": { schema: reference(schema), ...(given ? { examples: given } : {}) } },
  });
}

/** How a refusal that says more than others is described, in some words, by its schema. */
export function fullerRefusalsIn(words: ApiWords) {
  return (description: string, schema: string): Answer => ({
    description,
    headers: headers(words, "Content-Language"),
    content: { "application/problem+json": { schema: reference(schema) } },
  });
}

/** How a refusal is described, in some words: when it comes, and with which headers beside the language of its sentences. */
export function refusalsIn(words: ApiWords) {
  return (description: string, given?: Readonly<Record<string, Example>>, ...more: HeaderName[]): Answer => ({
    description,
    headers: headers(words, "Content-Language", ...more),
    content: { "application/problem+json": { schema: reference("Problem"), ...(given ? { examples: given } : {}) } },
  });
}
