import { z } from "zod";
import { preferredLanguage } from "#lib/i18n/accept-language.ts";
import type { Language } from "#lib/i18n/language.ts";

const detail = z.string().meta({ description: "What is wrong with it, in the language of the request" });

/** Which part of a request was refused, and why: a field of its body (RFC 6901) or a parameter of its address. */
const fieldErrorSchema = z.union([
  z.strictObject({ pointer: z.string(), detail }),
  z.strictObject({ parameter: z.string(), detail }),
]);

export type FieldError = Readonly<z.infer<typeof fieldErrorSchema>>;

/** What a refusal says (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.literal("about:blank"),
  title: z.string(),
  status: z.int(),
  errors: z.array(fieldErrorSchema).optional(),
});

/** What a caller can cause. */
export type ProblemStatus = 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 503;

const TITLES: Record<ProblemStatus, Record<Language, string>> = {
  400: { es: "La solicitud no se entiende", en: "The request cannot be understood" },
  401: { es: "Falta una credencial válida", en: "A valid credential is missing" },
  403: { es: "No está permitido", en: "It is not allowed" },
  404: { es: "No existe", en: "It does not exist" },
  405: { es: "Esta dirección no acepta ese método", en: "This address does not take that method" },
  409: { es: "Choca con un cambio anterior", en: "It conflicts with an earlier change" },
  413: { es: "Es demasiado grande", en: "It is too large" },
  415: { es: "Debe ser application/json", en: "It must be application/json" },
  422: { es: "Deja horas sin canal", en: "It leaves hours without a channel" },
  429: { es: "Demasiadas solicitudes; espere un momento", en: "Too many requests; wait a moment" },
  503: { es: "El servicio está ocupado; no se perdió nada", en: "The service is busy; nothing was lost" },
};

/** A refusal as `application/problem+json` (RFC 9457), in the language that the request asks for. Never kept by a cache. */
export function problem(
  request: Request,
  status: ProblemStatus,
  {
    errors = [],
    headers = {},
    more = {},
  }: {
    readonly errors?: readonly FieldError[];
    readonly headers?: Readonly<Record<string, string>>;
    /** Members of its own that a kind of refusal has (RFC 9457, section 3.2). */
    readonly more?: Readonly<Record<string, unknown>>;
  } = {},
): Response {
  const language = preferredLanguage(request.headers.get("accept-language"));
  const body: z.infer<typeof problemSchema> = {
    type: "about:blank",
    title: TITLES[status][language],
    status,
    ...(errors.length > 0 ? { errors: [...errors] } : {}),
    ...more,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      "content-type": "application/problem+json; charset=utf-8",
      "content-language": language,
      "cache-control": "no-store",
      vary: "Accept-Language",
      ...headers,
    },
  });
}

/** A schema's issues on a body, each naming its field; `unknown` says that one is not known. */
export function bodyErrors(error: z.ZodError, unknown: string): FieldError[] {
  return error.issues
    .flatMap(within)
    .flatMap((issue) =>
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => ({ pointer: pointerTo([...issue.path, key]), detail: unknown }))
        : [{ pointer: pointerTo(issue.path), detail: issue.message }],
    );
}

type Issue = z.core.$ZodIssue;

/** Of what may be of several shapes: the issues of the one that it has as a whole, so that what is wrong in it is named. */
function within(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors.find((branch) => branch.every(({ path }) => path.length > 0));
  return meant ? meant.flatMap((one) => within({ ...one, path: [...issue.path, ...one.path] })) : [issue];
}

/** Where something stands in a JSON document (RFC 6901); "": the whole of it. */
export function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
