import { MIMEType } from "node:util";
import type { z } from "zod";
import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import { refusalWords, ruleWords } from "#lib/i18n/refusals.ts";
import { repeatedNames } from "./json-text.ts";
import { bodyErrors, type FieldError, problem } from "./problem.ts";
import type { Said } from "./said.ts";

/** The longest request, all of it written as escapes, is 240 kB. */
const BODY_MAX_BYTES = 256 * 1_024;
/** Whoever sends rubbish learns what is wrong with it; not with all of a body that is nothing else. */
const ERRORS_MAX = 100;

/** A body that is JSON, not yet looked at. */
export type Body = {
  /** What was parsed. */
  readonly value: unknown;
  /** What no schema sees: the names that come twice. */
  readonly errors: readonly FieldError[];
};

/**
 * Reads a body of `application/json`: 415 for any other, 413 as soon as it is found too long, 400 for what is not
 * JSON in UTF-8.
 */
export async function readJson(request: Request, most = BODY_MAX_BYTES): Promise<Said<Body>> {
  const refuse = (status: 400 | 413 | 415, errors: readonly FieldError[] = []) =>
    ({ ok: false, response: problem(request, status, { errors }) }) as const;
  const coding = request.headers.get("content-encoding") ?? "identity";
  if (!isJson(request.headers.get("content-type") ?? "") || coding.toLowerCase() !== "identity") return refuse(415);
  if (Number(request.headers.get("content-length") ?? 0) > most) return refuse(413);
  const bytes = await readAtMost(request.body, most);
  if (bytes === "too_many") return refuse(413);
  const language = preferredLanguage(request.headers.get("accept-language"));
  const say = (rule: string) => ruleWords(rule, language);
  // Who left in the middle of sending reads no answer either; it is no failure of ours.
  if (bytes === "broken_off") return refuse(400, [{ pointer: "", detail: say("json") }]);
  const text = decoded(bytes);
  if (text === null) return refuse(400, [{ pointer: "", detail: say("utf8") }]);
  try {
    const value: unknown = JSON.parse(text);
    const detail = say("repeated_field");
    return {
      ok: true,
      value: { value, errors: repeatedNames(text, ERRORS_MAX).map((pointer) => ({ pointer, detail })) },
    };
  } catch {
    return refuse(400, [{ pointer: "", detail: say("json") }]);
  }
}

/** Whether a media type (RFC 9110, section 8.3.1) is that of JSON, in UTF-8 where it says in what. Other parameters say nothing of it. */
function isJson(contentType: string): boolean {
  try {
    const type = new MIMEType(contentType);
    const charset = type.params.get("charset") ?? "utf-8";
    return type.essence === "application/json" && charset.toLowerCase() === "utf-8";
  } catch {
    return false;
  }
}

/** Checks a body by a schema; the answer to one that is refused names every field. `more` is what else was found. */
export function checkBody<Schema extends z.ZodType>(
  request: Request,
  body: Body,
  schema: Schema,
  more: readonly FieldError[] = [],
): Said<z.output<Schema>> {
  const language = preferredLanguage(request.headers.get("accept-language"));
  const parsed = schema.safeParse(body.value, { error: refusalWords(language) });
  const found = parsed.error ? bodyErrors(parsed.error, ruleWords("unknown_field", language)) : [];
  const errors = [...more, ...body.errors, ...found];
  if (parsed.success && errors.length === 0) return { ok: true, value: parsed.data };
  return { ok: false, response: problem(request, 400, { errors: errors.slice(0, ERRORS_MAX) }) };
}

/** Reads a body and checks it by a schema, where nothing has to be asked between the two. */
export async function readBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  more: readonly FieldError[] = [],
): Promise<Said<z.output<Schema>>> {
  const body = await readJson(request);
  return body.ok ? checkBody(request, body.value, schema, more) : body;
}

/** The bytes of a stream. What is beyond `most` is left unread: the server throws it away when the answer has gone. */
async function readAtMost(
  stream: ReadableStream<Uint8Array> | null,
  most: number,
): Promise<Buffer | "too_many" | "broken_off"> {
  if (stream === null) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const read = await reader.read().catch(() => null);
    if (read === null) return "broken_off";
    if (read.done) return Buffer.concat(chunks);
    length += read.value.byteLength;
    if (length > most) return "too_many";
    chunks.push(read.value);
  }
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
