import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterEach, expect, vi } from "vitest";
import * as revision from "#app/api/v1/catalogue/revisions/[number]/route.ts";
import * as revisions from "#app/api/v1/catalogue/revisions/route.ts";
import * as requestMessages from "#app/api/v1/requests/[followToken]/messages/route.ts";
import * as request from "#app/api/v1/requests/[followToken]/route.ts";
import * as requests from "#app/api/v1/requests/route.ts";
import * as ticketEscalations from "#app/api/v1/tickets/[number]/escalations/route.ts";
import * as ticketMessages from "#app/api/v1/tickets/[number]/messages/route.ts";
import * as ticket from "#app/api/v1/tickets/[number]/route.ts";
import * as tickets from "#app/api/v1/tickets/route.ts";
import { openApi } from "#lib/api/openapi.ts";
import { db } from "#lib/db.ts";
import { createAccessToken } from "#lib/people/access-token.ts";
import type { Actor, Role, Tier } from "#lib/people/actor.ts";

export const NOW = Date.parse("2026-11-24T10:00:00-05:00");

const ROUTES = [
  { template: "/api/v1/catalogue/revisions", module: revisions },
  { template: "/api/v1/catalogue/revisions/{number}", module: revision },
  { template: "/api/v1/requests", module: requests },
  { template: "/api/v1/requests/{followToken}", module: request },
  { template: "/api/v1/requests/{followToken}/messages", module: requestMessages },
  { template: "/api/v1/tickets", module: tickets },
  { template: "/api/v1/tickets/{number}", module: ticket },
  { template: "/api/v1/tickets/{number}/messages", module: ticketMessages },
  { template: "/api/v1/tickets/{number}/escalations", module: ticketEscalations },
] as const;

export type Call = "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";
type Sent = {
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

// biome-ignore lint/suspicious/noExplicitAny: what an answer holds is checked by its schema before a test looks at it
type Answered = { readonly status: number; readonly headers: Headers; readonly text: string; readonly body: any };

const described = openApi("en", "https://desk.example");
const ajv = addFormats.default(new Ajv2020({ strict: true, strictTuples: false, strictTypes: false, allErrors: true }));
ajv.addVocabulary(["components"]);
ajv.addSchema({ $id: "api.json", components: described.components } as object, "api.json");

let callers = 0;
/** An address of its own for each test, so that nobody is counted for another. */
let address = "203.0.113.0";
export function fromAnotherAddress(): void {
  callers += 1;
  address = `203.0.113.${callers}`;
}

/** Has the clock stand still: what is read of it is the instant of the suite. */
export function standStill(at = NOW): void {
  vi.useFakeTimers({ toFake: ["Date"], now: at });
}
afterEach(() => {
  vi.useRealTimers();
});

/**
 * Makes a call as web.ts hands it on. Whatever is answered is held against the description of the API: its status must
 * be named there, its body of the schema that stands beside it; nobody may keep it, and no other site may read it.
 */
export async function call(method: Call, path: string, { body, token, headers = {} }: Sent = {}): Promise<Answered> {
  const [pathname = ""] = path.split("?");
  const { template, module, params } = routeOf(pathname);
  const asked = new Request(`http://localhost${path}`, {
    method,
    headers: {
      "x-forwarded-for": address,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: each address has parameters of its own
  const response = await module[method](asked, { params: Promise.resolve(params as any) });
  const text = await response.text();
  const answered = { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null };
  check(method, template, answered);
  return answered;
}

function routeOf(pathname: string) {
  for (const { template, module } of ROUTES) {
    const names = [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
    const found = new RegExp(`^${template.replaceAll(/\{\w+\}/g, "([^/]*)")}$`).exec(pathname);
    if (!found) continue;
    const values = found.slice(1).map(decodeURIComponent);
    return { template, module, params: Object.fromEntries(names.map((name, index) => [name, values[index]])) };
  }
  throw new Error(`no address ${pathname}`);
}

function check(method: Call, template: string, { status, headers, text, body }: Answered): void {
  const where = `${method} ${template} → ${status} ${text.slice(0, 500)}`;
  expect(headers.get("cache-control"), where).toBe("no-store");
  expect(headers.get("x-robots-tag"), where).toBe("noindex");
  expect(
    [...headers.keys()].filter((name) => name.startsWith("access-control")),
    where,
  ).toEqual([]);
  const item = described.paths[template];
  const operation = item?.[method.toLowerCase() as "get" | "post" | "patch"];
  if (status === 204 || status === 405) return;
  const answer = operation?.responses[status];
  if (!answer) throw new Error(`not described: ${where}`);
  for (const [name, { schema }] of Object.entries(answer.headers ?? {})) {
    const said = headers.get(name);
    const value = schema.type === "integer" ? Number(said ?? Number.NaN) : said;
    expect(ajv.validate(schema, value), `${name} of ${where}`).toBe(true);
  }
  const [[type = "", media] = []] = Object.entries(answer.content ?? {});
  expect(headers.get("content-type"), where).toBe(`${type}; charset=utf-8`);
  const validate = ajv.getSchema(`api.json${String(media?.schema.$ref)}`);
  if (!validate) throw new Error(`no schema for ${where}`);
  expect(validate(body), `${where} ${JSON.stringify(validate.errors)}`).toBe(true);
}

/** What is wrong with a value by a schema of the description. */
export function wrongsOf(schema: string, value: unknown): unknown[] {
  const validate = ajv.getSchema(`api.json#/components/schemas/${schema}`);
  if (!validate) throw new Error(`no schema ${schema}`);
  return validate(value) ? [] : (validate.errors ?? []);
}

let people = 0;
/** Somebody of the desk, with a token. */
export async function someone(tier: Tier, role: Role = "agent"): Promise<Actor & { readonly token: string }> {
  people += 1;
  const email = `person${people}@demo.test`;
  const name = `Persona ${people}`;
  const row = await db().person.create({ data: { email, name, role, tier, createdAt: new Date(NOW) } });
  const { token } = await createAccessToken(row.id, "tests", NOW);
  return { id: row.id, email, name, role, tier, token, address: null };
}

export const OPENING = {
  requestType: "incident",
  priority: "P2",
  subject: "Acuses sin estampa de tiempo",
  text: "Desde ayer los acuses llegan sin la estampa.",
  name: "Juan Sebastián Peña",
  email: "jpena@loscedros.example",
  consent: true,
} as const;

/** A request that somebody opened: its number and the token of its link. */
export async function opened(changes: object = {}): Promise<{ readonly number: string; readonly followToken: string }> {
  const { status, body, text } = await call("POST", "/api/v1/requests", { body: { ...OPENING, ...changes } });
  if (status !== 201) throw new Error(text);
  return body;
}

/** The pointers and parameters that a refusal names, sorted. */
export function named({ body }: Answered): string[] {
  const errors: readonly { pointer?: string; parameter?: string }[] = body.errors ?? [];
  return errors.map(({ pointer, parameter }) => pointer ?? `?${parameter}`).sort();
}
