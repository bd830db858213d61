import { environment } from "#lib/env.ts";
import { allowOf } from "./methods.ts";
import { openApi } from "./openapi.ts";

type Taken = { readonly pattern: RegExp; readonly allow: string };

let known: readonly Taken[] | undefined;

/** What an address of the API takes, as `Allow` says it, from the API's own description; null: it describes no such address. */
export function allowedAt(path: string): string | null {
  known ??= Object.entries(openApi("en", environment().publicUrl).paths).map(([template, item]) => ({
    pattern: new RegExp(`^${template.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
    allow: allowOf(Object.keys(item).map((method) => method.toUpperCase())),
  }));
  return known.find(({ pattern }) => pattern.test(path))?.allow ?? null;
}
