import type { z } from "zod";
import { isTechnical, REQUEST_TYPES } from "#lib/routing/request.ts";
import { CONSENT_GIVEN } from "./consent.ts";
import type { FormError, FormValues } from "./hold-form.ts";
import { ANONYMOUS_TYPE, messageTextSchema, requestSchema } from "./request-schema.ts";

/** The questions of the form, in the order in which they are asked. */
export const REQUEST_FIELDS: readonly string[] = [
  "requestType",
  "priority",
  "subject",
  "text",
  "files",
  "anonymous",
  "name",
  "email",
  "phone",
  "company",
  "documentType",
  "documentNumber",
  "consent",
];

/** Nobody is asked for these in an anonymous complaint; what is typed there is left aside. */
const OF_THE_REQUESTER = new Set(["name", "email", "phone", "company", "documentType", "documentNumber", "consent"]);
/** All that is missing is an ending: the commonest slip in an address. */
const WITHOUT_ENDING = /^[^\s@]+@[^\s@.]+$/;

/**
 * What a form says, as the schema of an opening takes it. A browser without scripts sends the questions that do not
 * apply as well: the urgency of a PQRSA, and the name in an anonymous complaint.
 */
function requestInput(values: FormValues): Record<string, unknown> {
  const given = (name: string) => (isAsked(name, values) && values[name]?.trim()) || undefined;
  const document = { type: given("documentType"), number: given("documentNumber") };
  const entries: Record<string, unknown> = {
    requestType: given("requestType"),
    priority: given("priority"),
    subject: values.subject ?? "",
    text: values.text ?? "",
    name: given("name"),
    email: given("email"),
    phone: given("phone"),
    company: given("company"),
    document: document.type === undefined && document.number === undefined ? undefined : document,
    consent: given("consent") === CONSENT_GIVEN ? true : undefined,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

/** Reads a form as a request, or says what is wrong with each field: all of it at once, first things first. */
export function readRequestForm(
  values: FormValues,
):
  | { readonly ok: true; readonly request: z.output<typeof requestSchema> }
  | { readonly ok: false; readonly errors: readonly FormError[] } {
  const parsed = requestSchema.safeParse(requestInput(values));
  const errors = new Map<string, FormError>();
  const complain = (field: string, rule: string) => {
    if (!errors.has(field)) errors.set(field, { field, rule });
  };
  for (const issue of parsed.error?.issues ?? []) {
    const field = fieldOf(issue.path);
    complain(field, ruleOf(issue, field, values));
  }
  // A schema looks at fields together only when each is well by itself; a person wants to know all at once.
  if (!isAnonymous(values))
    for (const field of ["name", "email"]) if (!values[field]?.trim()) complain(field, "required");
  if (!isAnonymous(values) && values.consent !== CONSENT_GIVEN) complain("consent", "consent");
  if (isTechnical(typeOf(values) ?? "claim") && !values.priority) complain("priority", "required");
  if (parsed.success && errors.size === 0) return { ok: true, request: parsed.data };
  return { ok: false, errors: inFormOrder([...errors.values()]) };
}

function isAnonymous(values: FormValues): boolean {
  return values.requestType === ANONYMOUS_TYPE && values.anonymous !== undefined;
}

function isAsked(name: string, values: FormValues): boolean {
  if (name === "priority") return isTechnical(typeOf(values) ?? "claim");
  return !(OF_THE_REQUESTER.has(name) && isAnonymous(values));
}

function typeOf(values: FormValues) {
  return REQUEST_TYPES.find((type) => type === values.requestType);
}

function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path.map(String);
  if (first === "document") return second === "number" ? "documentNumber" : "documentType";
  return first ?? "";
}

function ruleOf(issue: z.core.$ZodIssue, field: string, values: FormValues): string {
  switch (issue.code) {
    case "custom":
      return typeof issue.params?.rule === "string" ? issue.params.rule : "wrong";
    case "too_big":
      return "too_long";
    case "invalid_format":
      if (field === "email") return WITHOUT_ENDING.test(values.email?.trim() ?? "") ? "email_ending" : "email";
      return "wrong";
    default:
      return field === "subject" || field === "text" ? "blank" : "choice";
  }
}

/** Errors as a person meets them: the form's own first, then field by field. */
export function inFormOrder(errors: readonly FormError[]): FormError[] {
  return [...errors].sort((a, b) => REQUEST_FIELDS.indexOf(a.field) - REQUEST_FIELDS.indexOf(b.field));
}

/** Reads a message of a customer. */
export function readReplyForm(
  values: FormValues,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly errors: readonly FormError[] } {
  const parsed = messageTextSchema.safeParse(values.text ?? "");
  if (parsed.success) return { ok: true, text: parsed.data };
  const [issue] = parsed.error.issues;
  return { ok: false, errors: [{ field: "text", rule: issue ? ruleOf(issue, "text", values) : "blank" }] };
}
