import { Validator } from "@seriousme/openapi-schema-validator";
import type { ErrorObject } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { EXAMPLE_NOT_FOUND, EXAMPLE_PRIORITY_MISSING } from "#lib/api/examples.ts";
import { openApi } from "#lib/api/openapi.ts";
import { OPERATION_METHODS, type OpenApi, type Operation } from "#lib/api/openapi-parts.ts";
import { problem } from "#lib/api/problem.ts";
import { readQuery } from "#lib/api/query.ts";
import { routeAnswer } from "#lib/api/route-answer.ts";
import { routeQuestionSchema } from "#lib/api/route-question.ts";
import { catalogueSchema } from "#lib/catalogue/schema.ts";
import { API_FIELDS } from "#lib/i18n/api/api-words.ts";
import { API_WORDS } from "#lib/i18n/api/words.ts";
import { LANGUAGES } from "#lib/i18n/language.ts";
import { ask, PUBLISHED, published } from "#tests/unit/routing/catalogues.ts";

const ORIGIN = "https://desk.example";
const document = openApi("en", ORIGIN);

function operation(path: string, method: keyof OpenApi["paths"][string] = "get"): Operation {
  const found = document.paths[path]?.[method];
  if (!found) throw new Error(`not described: ${method} ${path}`);
  return found;
}

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  OPERATION_METHODS.flatMap((method) => {
    const described = item[method];
    return described ? [{ name: `${method} ${path}`, described }] : [];
  }),
);

/** A reader of JSON Schema that is not ours, holding every schema of the document. */
const ajv = addFormats.default(new Ajv2020({ strict: true, strictTuples: false, allErrors: true }));
ajv.addVocabulary(["components"]);
ajv.addSchema({ $id: "api.json", components: document.components } as object, "api.json");

/** What is wrong with a value by a named schema of the document. */
function wrongs(schema: string, value: unknown): string[] {
  const validate = ajv.getSchema(`api.json#/components/schemas/${schema}`);
  if (!validate) throw new Error(`no schema ${schema}`);
  validate(JSON.parse(JSON.stringify(value)));
  const errors: readonly ErrorObject[] = validate.errors ?? [];
  return errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe("the description of the API", () => {
  test.each(LANGUAGES)("in %s is OpenAPI 3.1 for a reader that is not ours", async (language) => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone({ ...openApi(language, ORIGIN) }))).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  test("would not pass with an answer that says nothing of itself", async () => {
    const { description: _, ...silent } = operation("/api/health").responses[200] ?? { description: "" };
    const broken = { ...document, paths: { "/api/health": { get: { responses: { 200: silent } } } } };
    expect((await new Validator().validate(structuredClone(broken))).valid).toBe(false);
  });

  test("is made once", () => {
    expect(openApi("en", ORIGIN)).toBe(document);
    expect(openApi("es", ORIGIN)).not.toBe(document);
  });

  test("describes every call, with every answer that it may give", () => {
    const answers = operations.map(({ name, described }) => [name, Object.keys(described.responses).join(" ")]);
    expect(Object.fromEntries(answers)).toEqual({
      "get /api/v1/route": "200 304 400 405 503",
      "get /api/v1/catalogue": "200 304 400 404 405 503",
      "get /api/v1/catalogue/revisions": "200 400 401 403 405 503",
      "post /api/v1/catalogue/revisions": "201 400 401 403 405 409 413 415 422 503",
      "delete /api/v1/catalogue/revisions/{number}": "200 400 401 403 404 405 409 422 503",
      "post /api/v1/requests": "201 400 405 409 413 415 429 503",
      "get /api/v1/requests/{followToken}": "200 400 404 405 503",
      "post /api/v1/requests/{followToken}/messages": "201 400 404 405 409 413 415 503",
      "get /api/v1/tickets": "200 400 401 405 503",
      "post /api/v1/tickets": "201 400 401 405 409 413 415 503",
      "get /api/v1/tickets/{number}": "200 400 401 404 405 503",
      "patch /api/v1/tickets/{number}": "200 400 401 403 404 405 409 413 415 503",
      "post /api/v1/tickets/{number}/messages": "201 400 401 403 404 405 409 413 415 503",
      "post /api/v1/tickets/{number}/escalations": "201 400 401 403 404 405 409 413 415 503",
      "get /api/v1/openapi.json": "200 304 400 405",
      "get /api/health": "200 405",
      "get /api/ready": "200 405 503",
    });
  });

  test("asks a token of the desk's calls, and of no other", () => {
    for (const { name, described } of operations)
      expect(described.security, name).toEqual(/\/(tickets|revisions)/.test(name) ? [{ bearer: [] }] : undefined);
  });

  test("names the parameters that are read, and which one is required", () => {
    const inQuery = (path: string, method: keyof OpenApi["paths"][string] = "get") =>
      operation(path, method)
        .parameters.filter((parameter) => parameter.in === "query")
        .map(({ name, required }) => `${name}${required ? "!" : ""}`);
    expect(inQuery("/api/v1/route")).toEqual(["requestType!", "priority", "at"]);
    expect(inQuery("/api/v1/catalogue")).toEqual(["at", "revision"]);
    expect(inQuery("/api/v1/catalogue/revisions/{number}", "delete")).toEqual(["acceptGaps"]);
    expect(inQuery("/api/v1/tickets").join(" ")).toBe("view q status tier assignee requestType priority cursor");
  });

  test("tells the headers of an answer that may be kept, of one that says when to ask again, and of one that refuses", () => {
    const headersOf = (path: string, status: number) => Object.keys(operation(path).responses[status]?.headers ?? {});
    for (const status of [200, 304])
      expect(headersOf("/api/v1/route", status)).toEqual(["ETag", "Cache-Control", "Age"]);
    expect(headersOf("/api/v1/route", 503)).toContain("Retry-After");
    expect(headersOf("/api/v1/route", 405)).toContain("Allow");
  });

  test.each(LANGUAGES)("says of each call what holds for it and not for others, in %s", (language) => {
    const { paths } = openApi(language, ORIGIN);
    const { answers, unkept, headers } = API_WORDS[language];
    const said = (path: string, method: keyof OpenApi["paths"][string], status: number) =>
      paths[path]?.[method]?.responses[status] ?? { description: "" };
    const revisions = "/api/v1/catalogue/revisions";
    const tickets = "/api/v1/tickets";
    expect(said(revisions, "post", 413).description).toContain("5 MB");
    expect(said(tickets, "post", 413).description).toContain("256 kB");
    for (const [path, method] of [
      [revisions, "get"],
      [revisions, "post"],
      [`${revisions}/{number}`, "delete"],
    ] as const)
      expect(said(path, method, 403).description).toBe(answers.notAdmin);
    expect(said(revisions, "post", 400).description).toBe(answers.badBody);
    expect(said(`${revisions}/{number}`, "delete", 400).description).toBe(answers.refused);
    expect(said(`${tickets}/{number}`, "patch", 403).description).toBe(answers.notAllowed);
    expect(said(`${tickets}/{number}/escalations`, "post", 409).description).toMatch(/is closed|está cerrada/);
    expect(said(tickets, "get", 200).headers?.["Cache-Control"]?.description).toBe(unkept);
    expect(said("/api/v1/route", "get", 200).headers?.["Cache-Control"]?.description).toBe(headers["Cache-Control"]);
    expect(said(revisions, "post", 201).headers?.Location?.description).not.toMatch(/ticket|solicitud/);
  });

  test("refers to no schema that it does not hold", () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, id]) => id);
    expect(refs.length).toBeGreaterThan(10);
    expect([...new Set(refs)].filter((id) => !(id && id in document.components.schemas))).toEqual([]);
  });

  test.each(LANGUAGES)("explains each field that is sent, in %s, and no other", (language) => {
    const { schemas } = openApi(language, ORIGIN).components;
    const bodies = operations.flatMap(({ described: { requestBody } }) =>
      Object.values(requestBody?.content ?? {}).map(({ schema }) => String(schema.$ref).split("/").at(-1) ?? ""),
    );
    const fields = bodies.flatMap((body) => Object.entries(schemas[body]?.properties ?? {}));
    expect(new Set(fields.map(([name]) => name))).toEqual(new Set(API_FIELDS));
    expect(fields.filter(([, { description = "" }]) => description === "")).toEqual([]);
  });

  test.each(LANGUAGES)("explains each reason, in %s", (language) => {
    const reasons = openApi(language, ORIGIN).components.schemas.Reason?.oneOf ?? [];
    const explained = reasons.map((reason) => [reason.properties?.code?.const, reason.description]);
    expect(Object.fromEntries(explained)).toEqual(API_WORDS[language].reasons);
  });
});

describe("its schemas", () => {
  test("take what is answered, as another reader understands them", () => {
    for (const [requestType, priority, wall] of [
      ["incident", "P1", "2026-11-24 10:00"],
      ["incident", "P3", "2026-11-16 10:00"],
      ["claim", "P3", "2026-11-24 18:00"],
      ["appeal", "P3", "2026-11-29 10:00"],
    ] as const)
      expect(wrongs("RouteAnswer", routeAnswer(ask(requestType, priority, wall), 1, published.zone))).toEqual([]);
    expect(wrongs("Catalogue", PUBLISHED)).toEqual([]);
  });

  test("take no answer with a field that is missing, unknown or of another kind", () => {
    const answer = routeAnswer(ask("incident", "P1", "2026-11-24 10:00"), 1, published.zone);
    const { outcome: _, ...without } = answer;
    expect(wrongs("RouteAnswer", without)).not.toEqual([]);
    expect(wrongs("RouteAnswer", { ...answer, more: 1 })).not.toEqual([]);
    expect(wrongs("RouteAnswer", { ...answer, at: "now" })).not.toEqual([]);
    expect(wrongs("Reason", { code: "open_until" })).not.toEqual([]);
    expect(wrongs("Reason", { code: "something_else" })).not.toEqual([]);
    expect(wrongs("Interval", ["07:00", "25:00"])).not.toEqual([]);
  });
});

describe("its examples", () => {
  const examples = operations.flatMap(({ described: { requestBody, responses } }) =>
    [...(requestBody ? [requestBody] : []), ...Object.values(responses)].flatMap(({ content = {} }) =>
      Object.values(content).flatMap(({ schema, examples: given = {} }) =>
        Object.entries(given).map(([name, { value }]) => ({
          name,
          value,
          schema: String(schema.$ref).split("/").at(-1),
        })),
      ),
    ),
  );

  test("are of the schema that they stand beside", () => {
    expect(new Set(examples.map(({ name }) => name))).toEqual(
      new Set(["critical", "priority", "shape", "revision", "body", "opened", "followed", "ticket"]),
    );
    for (const { value, schema } of examples) expect(wrongs(schema ?? "", value)).toEqual([]);
  });

  test("of a catalogue is one that could be published", () => {
    expect(catalogueSchema.safeParse(examples.find(({ name }) => name === "shape")?.value).success).toBe(true);
  });

  test("of refusals are the refusals that are given", async () => {
    const asked = new Request(`${ORIGIN}/api/v1/route?requestType=incident`);
    const read = readQuery(asked, routeQuestionSchema);
    expect(read.ok ? null : await read.response.json()).toEqual(EXAMPLE_PRIORITY_MISSING);
    expect(await problem(asked, 404).json()).toEqual(EXAMPLE_NOT_FOUND);
  });
});
