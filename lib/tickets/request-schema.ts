import { z } from "zod";
import { isTechnical, PRIORITIES, type Priority, REQUEST_TYPES } from "#lib/routing/request.ts";
import { line, prose, saysSomething } from "#lib/text.ts";
import { COMPANY_MAX, EMAIL_MAX, NAME_MAX, PHONE_MAX, SUBJECT_MAX, TEXT_MAX } from "./limits.ts";
import { readPhone } from "./read-phone.ts";

export const DOCUMENT_TYPES = ["CC", "CE", "NIT", "PP", "TI"] as const;
const DOCUMENT_NUMBER = /^[0-9A-Za-z](?:[0-9A-Za-z.-]{1,28})[0-9A-Za-z]$/;
/** The one type that may be filed without saying who files it. */
export const ANONYMOUS_TYPE = "complaint";

/** A person's address, as it is compared: lower case, without spaces around it. */
export const emailSchema = z.string().trim().toLowerCase().max(EMAIL_MAX).pipe(z.email());

/** A telephone number as people write it, in E.164. */
export const phoneSchema = z
  .string()
  .max(PHONE_MAX)
  .transform((text, context) => {
    const number = readPhone(text);
    if (number !== null) return number;
    context.addIssue({ code: "custom", params: { rule: "phone" }, input: text });
    return z.NEVER;
  });

/** Prose that says something. */
export const messageTextSchema = prose(TEXT_MAX)
  .refine(saysSomething, { params: { rule: "blank" } })
  .meta({ minLength: 1 });

const fields = {
  requestType: z.enum(REQUEST_TYPES),
  priority: z
    .enum(PRIORITIES)
    .optional()
    .meta({ description: "How urgent the customer says it is; only with incident and service_request" }),
  subject: line(SUBJECT_MAX).transform((text) => text.trim()),
  text: messageTextSchema,
  name: line(NAME_MAX)
    .transform((text) => text.trim())
    .optional(),
  email: emailSchema.optional(),
  phone: phoneSchema.optional(),
  company: line(COMPANY_MAX)
    .transform((text) => text.trim())
    .optional(),
  document: z
    .strictObject({ type: z.enum(DOCUMENT_TYPES), number: z.string().max(30).regex(DOCUMENT_NUMBER) })
    .optional(),
  consent: z.literal(true).optional().meta({ description: "To the treatment of personal data (law 1581 of 2012)" }),
};

type Fields = z.output<z.ZodObject<typeof fields>>;

/** Who asks, whole or not at all. */
type Requester = {
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly company: string | null;
  readonly document: { readonly type: (typeof DOCUMENT_TYPES)[number]; readonly number: string } | null;
};

/** A request as the desk takes it; null: an anonymous complaint. */
export type Request = Pick<Fields, "requestType" | "subject" | "text"> & {
  readonly claimedPriority: Priority | null;
  readonly requester: Requester | null;
};

/** Looks at what was given even where a field is refused by itself, so that all that is wrong is said at once. */
const ALSO_WHEN_REFUSED = {
  when: ({ value }: { readonly value: unknown }) => Object(value) === value && !Array.isArray(value),
};

function checkTogether(given: Fields, context: z.core.$RefinementCtx): void {
  const complain = (field: keyof Fields, rule: string) =>
    context.addIssue({ code: "custom", path: [field], params: { rule }, input: given[field] });
  const isKnownType = REQUEST_TYPES.includes(given.requestType);
  if (given.priority !== undefined && isKnownType && !isTechnical(given.requestType))
    complain("priority", "priority_not_asked");
  const named = (["name", "email", "consent"] as const).filter((field) => given[field] !== undefined);
  if (named.length === 0 && given.requestType === ANONYMOUS_TYPE) {
    for (const field of ["phone", "company", "document"] as const)
      if (given[field] !== undefined) complain(field, "anonymous");
    return;
  }
  if (given.name === undefined) complain("name", "required");
  if (given.email === undefined) complain("email", "required");
  if (given.consent === undefined) complain("consent", "consent");
}

function toRequest({ name, email, phone, company, document, priority, ...rest }: Fields): Request {
  return {
    requestType: rest.requestType,
    subject: rest.subject,
    text: rest.text,
    claimedPriority: priority ?? null,
    requester:
      name === undefined || email === undefined
        ? null
        : { name, email, phone: phone ?? null, company: company ?? null, document: document ?? null },
  };
}

/** The body of an opening. A complaint may leave out who complains, altogether. */
export const requestSchema = z.strictObject(fields).superRefine(checkTogether, ALSO_WHEN_REFUSED).transform(toRequest);

/**
 * The body of a call or a visit: an opening with the slug of the channel by which it came, or a kind of channel.
 * `isChannel` knows those of the catalogue in force.
 */
export function loggedRequestIn(isChannel: (text: string) => boolean) {
  return z
    .strictObject({
      ...fields,
      channel: z
        .string()
        .max(100)
        .refine(isChannel, { params: { rule: "channel" } }),
    })
    .superRefine(checkTogether, ALSO_WHEN_REFUSED)
    .transform(({ channel, ...given }) => ({ ...toRequest(given), channel }));
}

/** The same where no catalogue is at hand: whether there is such a channel is for who files it to say. */
export const loggedRequestSchema = loggedRequestIn(() => true);
