import type { z } from "zod";
import { en as zodEnglish, es as zodSpanish } from "zod/locales";
import type { Language } from "./language.ts";

/** Why a field was refused, where zod's own words would not tell a person what to do. Keyed by a refinement's `rule`; `{}` is the text that breaks it. */
const RULES = {
  extension: { es: "{} no es una extensión: son 1 a 10 cifras.", en: "{} is no extension: those are 1 to 10 digits." },
  menu_key: { es: "{} no es una tecla del menú: 0 a 9, * o #.", en: "{} is no key of a menu: 0 to 9, * or #." },
  anonymous: {
    es: "Una queja anónima no lleva datos de quien la presenta; escriba también nombre, correo y autorización.",
    en: "An anonymous complaint carries no details of who files it; give name, e-mail and consent as well.",
  },
  email_taken: {
    es: "Ya hay alguien con este correo en la mesa.",
    en: "Somebody at the desk has this e-mail already.",
  },
  blank: { es: "No puede estar vacío.", en: "It cannot be empty." },
  channel: { es: "No es un canal de la mesa.", en: "It is not a channel of the desk." },
  consent: {
    es: "Sin esta autorización no podemos recibir la solicitud.",
    en: "Without this consent we cannot take the request.",
  },
  control_character: {
    es: "Contiene caracteres invisibles que no se aceptan.",
    en: "It holds invisible characters that are not accepted.",
  },
  date: {
    es: "No es una fecha que exista; se escribe AAAA-MM-DD, entre 2000 y 2100.",
    en: "It is not a date that exists; it is written YYYY-MM-DD, between 2000 and 2100.",
  },
  duplicate: { es: "Está repetido.", en: "It is repeated." },
  email: { es: "No es una dirección de correo electrónico.", en: "It is not an e-mail address." },
  ends_before_it_starts: { es: "Termina antes de empezar.", en: "It ends before it starts." },
  instant: {
    es: "No es un instante RFC 3339 con segundos y zona, entre 2000 y 2100, como 2026-11-24T19:00:00-05:00.",
    en: "It is not an RFC 3339 instant with seconds and an offset, between 2000 and 2100, such as 2026-11-24T19:00:00-05:00.",
  },
  moment: {
    es: "No es una fecha con hora que exista, entre 2000 y 2100. Se escribe 2026-12-24T15:00 en la hora de la mesa, o con segundos y zona, 2026-12-24T15:00:00-05:00.",
    en: "It is not a date with a time that exists, between 2000 and 2100. It is written 2026-12-24T15:00 in the desk’s time, or with seconds and an offset, 2026-12-24T15:00:00-05:00.",
  },
  form: { es: "No está escrito como se espera.", en: "It is not written as expected." },
  idempotency_key: {
    es: "Son 1 a 200 caracteres visibles, sin espacios ni tildes.",
    en: "It is 1 to 200 visible ASCII characters, without spaces.",
  },
  instant_or_date: {
    es: "No es un instante RFC 3339 con segundos y zona, ni una fecha AAAA-MM-DD, entre 2000 y 2100.",
    en: "It is neither an RFC 3339 instant with seconds and an offset nor a date YYYY-MM-DD, between 2000 and 2100.",
  },
  json: { es: "El contenido no es JSON.", en: "The content is not JSON." },
  overlap: {
    es: "Abre antes de que cierre el intervalo anterior.",
    en: "It opens before the interval before it has closed.",
  },
  foreign_phone: {
    es: "Es un número de otro país. Si es el correcto, márquelo abajo y guarde de nuevo.",
    en: "It is a number of another country. If it is the right one, tick it below and save again.",
  },
  phone: { es: "No es un número de teléfono que exista.", en: "It is not a telephone number that exists." },
  person: { es: "No es una persona activa de esta mesa.", en: "It is not an active person of this desk." },
  password_short: { es: "Debe tener al menos 12 caracteres.", en: "It must have at least 12 characters." },
  password_long: { es: "No puede tener más de 128 caracteres.", en: "It cannot have more than 128 characters." },
  password_common: {
    es: "Es fácil de adivinar: solo tiene palabras, series o repeticiones de contraseñas conocidas.",
    en: "It is easy to guess: it is made of words, runs or repeats of known passwords alone.",
  },
  password_context: {
    es: "Es fácil de adivinar: se parece a su nombre, a su correo o al nombre de la mesa.",
    en: "It is easy to guess: it resembles your name, your e-mail or the name of the desk.",
  },
  password_wrong: { es: "No es su contraseña actual.", en: "It is not your current password." },
  too_many_dates: {
    es: "El canal tiene ya todas las fechas especiales que caben.",
    en: "The channel has as many special dates as there is room for.",
  },
  too_many_notices: {
    es: "Hay ya todos los avisos que caben.",
    en: "There are as many notices as there is room for.",
  },
  too_many_tokens: { es: "Ya tiene 20 tokens: revoque uno.", en: "You have 20 tokens already: revoke one." },
  closed_too_long: {
    es: "Para cerrar más de 90 días, cambie el horario o elija «hasta nuevo aviso».",
    en: "To close for more than 90 days, change the hours or choose “until further notice”.",
  },
  nothing_to_close: {
    es: "En ese tiempo el canal está cerrado de todas maneras.",
    en: "The channel is closed during that time anyway.",
  },
  past: { es: "Ya pasó.", en: "It has passed." },
  priority_not_asked: {
    es: "Solo se indica en un incidente o un requerimiento.",
    en: "It is only given with an incident or a service request.",
  },
  priority_required: {
    es: "Es obligatorio para un incidente o un requerimiento: P1, P2, P3 o P4.",
    en: "It is required for an incident or a service request: P1, P2, P3 or P4.",
  },
  with_revision: {
    es: "No se combina con «revision»: use uno de los dos.",
    en: "It does not go with “revision”: use one of the two.",
  },
  required: { es: "Es obligatorio.", en: "It is required." },
  repeated_field: { es: "Viene más de una vez.", en: "It comes more than once." },
  repeated_parameter: { es: "Viene más de una vez.", en: "It comes more than once." },
  revision_number: {
    es: "No es el número de una revisión: 1, 2, 3 …",
    en: "It is not the number of a revision: 1, 2, 3 …",
  },
  cursor: {
    es: "No es la continuación de esta lista; empiece de nuevo sin ella.",
    en: "It does not continue this list; begin again without it.",
  },
  several_tickets: {
    es: "Varias solicitudes terminan así: escriba también el año.",
    en: "Several requests end like this: write the year as well.",
  },
  ticket: { es: "No hay una solicitud con ese radicado.", en: "There is no request with that number." },
  tier_direction: {
    es: "Ese nivel queda en la otra dirección.",
    en: "That tier lies in the other direction.",
  },
  tier_reach: {
    es: "Esa persona no atiende el nivel de la solicitud.",
    en: "That person does not work at the tier of the request.",
  },
  time_zone: { es: "No es una zona horaria de IANA.", en: "It is not an IANA time zone." },
  too_many: { es: "Son demasiadas a la vez.", en: "They are too many at once." },
  unknown_field: { es: "No se conoce.", en: "It is not known." },
  utf8: { es: "El contenido no está en UTF-8.", en: "The content is not UTF-8." },
  url: { es: "No es una dirección http o https.", en: "It is not an http or https address." },
  zero_length: { es: "Abre y cierra a la misma hora.", en: "It opens and closes at the same time." },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** A rule that has words. */
export type Rule = keyof typeof RULES;

function isRule(rule: unknown): rule is Rule {
  return typeof rule === "string" && Object.hasOwn(RULES, rule);
}

const ONE_OF: Record<Language, (values: string) => string> = {
  es: (values) => `Debe ser uno de estos valores: ${values}.`,
  en: (values) => `It must be one of these values: ${values}.`,
};

const KINDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  string: { es: "un texto", en: "a text" },
  number: { es: "un número", en: "a number" },
  int: { es: "un número entero", en: "a whole number" },
  boolean: { es: "true o false", en: "true or false" },
  array: { es: "una lista", en: "a list" },
  object: { es: "un objeto", en: "an object" },
};

/** What zod says of itself for programmers, said for people; null where its own words will do. */
function plainWords(issue: z.core.$ZodRawIssue, language: Language): string | null {
  const isSpanish = language === "es";
  switch (issue.code) {
    case "invalid_value": {
      const [only] = issue.values;
      if (issue.values.length > 1) return ONE_OF[language](issue.values.join(", "));
      return isSpanish ? `Debe ser ${String(only)}.` : `It must be ${String(only)}.`;
    }
    case "invalid_type": {
      if (issue.input === undefined) return RULES.required[language];
      const kind = KINDS[issue.expected]?.[language];
      return kind === undefined ? null : isSpanish ? `Debe ser ${kind}.` : `It must be ${kind}.`;
    }
    case "too_big":
      if (issue.origin === "string")
        return isSpanish
          ? `Tiene más de ${issue.maximum} caracteres.`
          : `It has more than ${issue.maximum} characters.`;
      if (issue.origin === "array")
        return isSpanish ? `Tiene más de ${issue.maximum}.` : `It has more than ${issue.maximum}.`;
      if (issue.origin !== "number" && issue.origin !== "int") return null;
      return isSpanish ? `Debe ser ${issue.maximum} o menos.` : `It must be ${issue.maximum} or less.`;
    case "too_small":
      if (issue.origin === "string" && issue.minimum === 1) return RULES.blank[language];
      if (issue.origin === "array" && issue.minimum === 1)
        return isSpanish ? "Hace falta al menos uno." : "At least one is needed.";
      if (issue.origin !== "number" && issue.origin !== "int") return null;
      return isSpanish ? `Debe ser ${issue.minimum} o más.` : `It must be ${issue.minimum} or more.`;
    case "invalid_union":
      return RULES.form[language];
    case "invalid_format":
      if (issue.format === "email") return RULES.email[language];
      return issue.format === "regex" ? RULES.form[language] : null;
    default:
      return null;
  }
}

const ZOD: Record<Language, z.core.$ZodErrorMap> = {
  es: zodSpanish().localeError,
  en: zodEnglish().localeError,
};

/** Says each refusal of a schema in a language; pass it to `safeParse`. */
export function refusalWords(language: Language): z.core.$ZodErrorMap {
  return (issue) => {
    const rule: unknown = issue.code === "custom" ? issue.params?.rule : undefined;
    return isRule(rule)
      ? ruleWords(rule, language, issue.input)
      : (plainWords(issue, language) ?? ZOD[language](issue));
  };
}

/** Of a text that breaks a rule, so much is said again. */
const TOLD_MAX = 40;

/** The words of one rule, for what is refused before a schema sees it. @param text what breaks it */
export function ruleWords(rule: string, language: Language, text: unknown = ""): string {
  const told = String(text).slice(0, TOLD_MAX);
  const quoted = language === "es" ? `«${told}»` : `“${told}”`;
  return isRule(rule) ? RULES[rule][language].replace("{}", () => quoted) : rule;
}
