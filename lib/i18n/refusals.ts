import type { z } from "zod";
import { en as zodEnglish, es as zodSpanish } from "zod/locales";
import type { Language } from "./language.ts";

/** Why a field was refused, where zod's own words would not tell a person what to do. Keyed by a refinement's `rule`. */
const RULES: Record<string, Record<Language, string>> = {
  blank: { es: "No puede estar vacío.", en: "It cannot be empty." },
  control_character: {
    es: "Contiene caracteres invisibles que no se aceptan.",
    en: "It holds invisible characters that are not accepted.",
  },
  date: {
    es: "No es una fecha que exista; se escribe AAAA-MM-DD, entre 2000 y 2100.",
    en: "It is not a date that exists; it is written YYYY-MM-DD, between 2000 and 2100.",
  },
  duplicate: { es: "Está repetido.", en: "It is repeated." },
  ends_before_it_starts: { es: "Termina antes de empezar.", en: "It ends before it starts." },
  instant: {
    es: "No es un instante RFC 3339 con segundos y zona, entre 2000 y 2100, como 2026-11-24T19:00:00-05:00.",
    en: "It is not an RFC 3339 instant with seconds and an offset, between 2000 and 2100, such as 2026-11-24T19:00:00-05:00.",
  },
  overlap: {
    es: "Abre antes de que cierre el intervalo anterior.",
    en: "It opens before the interval before it has closed.",
  },
  phone: { es: "No es un número de teléfono que exista.", en: "It is not a telephone number that exists." },
  priority_required: {
    es: "Es obligatorio para un incidente o un requerimiento: P1, P2, P3 o P4.",
    en: "It is required for an incident or a service request: P1, P2, P3 or P4.",
  },
  with_revision: {
    es: "No se combina con «revision»: use uno de los dos.",
    en: "It does not go with “revision”: use one of the two.",
  },
  repeated_parameter: { es: "Viene más de una vez.", en: "It comes more than once." },
  revision_number: {
    es: "No es el número de una revisión: 1, 2, 3 …",
    en: "It is not the number of a revision: 1, 2, 3 …",
  },
  time_zone: { es: "No es una zona horaria de IANA.", en: "It is not an IANA time zone." },
  unknown_field: { es: "No se conoce.", en: "It is not known." },
  url: { es: "No es una dirección http o https.", en: "It is not an http or https address." },
  zero_length: { es: "Abre y cierra a la misma hora.", en: "It opens and closes at the same time." },
};

const ONE_OF: Record<Language, (values: string) => string> = {
  es: (values) => `Debe ser uno de estos valores: ${values}.`,
  en: (values) => `It must be one of these values: ${values}.`,
};

const ZOD: Record<Language, z.core.$ZodErrorMap> = {
  es: zodSpanish().localeError,
  en: zodEnglish().localeError,
};

/** Says each refusal of a schema in a language; pass it to `safeParse`. */
export function refusalWords(language: Language): z.core.$ZodErrorMap {
  return (issue) => {
    const rule: unknown = issue.code === "custom" ? issue.params?.rule : undefined;
    if (issue.code === "invalid_value" && issue.values.length > 1) return ONE_OF[language](issue.values.join(", "));
    return (typeof rule === "string" ? RULES[rule]?.[language] : undefined) ?? ZOD[language](issue);
  };
}

/** The words of one rule, for what is refused before a schema sees it. */
export function ruleWords(rule: string, language: Language): string {
  return RULES[rule]?.[language] ?? rule;
}
