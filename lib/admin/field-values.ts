import type { z } from "zod";

/** What a form holds: the texts of each field, in their order, by the field's name. Files are not among them. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

/**
 * What a form sends. A field of a part of the catalogue is named by the JSON pointer (RFC 6901) of what it holds, so
 * that what a schema refuses can be told where it was typed.
 */
export function readFieldValues(form: FormData): FieldValues {
  const names = new Set([...form.keys()].filter((name) => name.startsWith("/")));
  const texts = (name: string) => form.getAll(name).filter((value) => typeof value === "string");
  return Object.fromEntries([...names].map((name) => [name, texts(name)]));
}

/** What a field holds, without the spaces around it; "" where there is none. */
export function fieldText(values: FieldValues, name: string): string {
  return (values[name]?.[0] ?? "").trim();
}

/** Everything that is chosen in a field of several choices. */
export function fieldChoices(values: FieldValues, name: string): readonly string[] {
  return values[name] ?? [];
}

export function isChosen(values: FieldValues, name: string): boolean {
  return (values[name]?.length ?? 0) > 0;
}

/** A text in each language, as its two fields hold it. */
export function fieldInEachLanguage(values: FieldValues, name: string): { readonly es: string; readonly en: string } {
  return { es: fieldText(values, `${name}/es`), en: fieldText(values, `${name}/en`) };
}

/** The values of the fields for a text in each language. */
export function valuesInEachLanguage(name: string, text: { readonly es: string; readonly en: string }): FieldValues {
  return { [`${name}/es`]: [text.es], [`${name}/en`]: [text.en] };
}

/** What is wrong with fields, by their names; "" names the whole. */
export type FieldTroubles = Readonly<Record<string, string>>;

/**
 * The issues of a schema by the field that they are told at: the one that holds what is wrong, or the nearest one
 * around it. The first one of each field counts.
 * @param fields the names of the fields that the form has
 */
export function troublesByField(issues: readonly z.core.$ZodIssue[], fields: readonly string[]): FieldTroubles {
  const troubles: Record<string, string> = {};
  for (const { path, message } of issues) {
    const pointer = path.map((step) => `/${String(step)}`).join("");
    const field = fields
      .filter((name) => pointer === name || pointer.startsWith(`${name}/`))
      .reduce((longest, name) => (name.length > longest.length ? name : longest), "");
    troubles[field] ??= message;
  }
  return troubles;
}
