import type { z } from "zod";
import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import { refusalWords, ruleWords } from "#lib/i18n/refusals.ts";
import { type FieldError, problem } from "./problem.ts";
import type { Said } from "./said.ts";

/** An address of ours is far shorter; the rest of a longer one is not read. */
const PARAMETERS_MAX = 50;

/**
 * Reads the parameters of an address by a strict schema: each at most once, none unknown.
 * The answer is the value, or the 400 that names what was refused.
 */
export function readQuery<Schema extends z.ZodType>(request: Request, schema: Schema): Said<z.output<Schema>> {
  const language = preferredLanguage(request.headers.get("accept-language"));
  const given = new Map<string, string>();
  const repeated = new Set<string>();
  const errors: FieldError[] = [];
  for (const [name, value] of [...new URL(request.url).searchParams].slice(0, PARAMETERS_MAX)) {
    if (given.has(name)) repeated.add(name);
    given.set(name, value);
  }
  // Some schemas see this one and some do not: it is no key of an object like the others.
  if (given.delete("__proto__")) errors.push({ parameter: "__proto__", detail: ruleWords("unknown_field", language) });
  for (const name of repeated) errors.push({ parameter: name, detail: ruleWords("repeated_parameter", language) });
  const parsed = schema.safeParse(Object.fromEntries(given), { error: refusalWords(language) });
  if (parsed.success && errors.length === 0) return { ok: true, value: parsed.data };
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === "unrecognized_keys")
      for (const key of issue.keys) errors.push({ parameter: key, detail: ruleWords("unknown_field", language) });
    else errors.push({ parameter: String(issue.path[0] ?? ""), detail: issue.message });
  }
  return { ok: false, response: problem(request, 400, { errors }) };
}
