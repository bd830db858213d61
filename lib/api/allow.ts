import { environment } from "#lib/env.ts";
import { openApi } from "./openapi.ts";

type Taken = { readonly pattern: RegExp; readonly allow: string };

let known: readonly Taken[] | undefined;

/**
 * What an address of the API takes, as `Allow` says it (RFC 9110, section 10.2.1), from the API's own description;
 * null: it describes no such address.
 */
export function allowedAt(path: string): string | null {
  known ??= Object.entries(openApi("en", environment().publicUrl).paths).map(([template, item]) => {
    const methods = Object.keys(item).map((method) => method.toUpperCase());
    return {
      pattern: new RegExp(`^${template.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
      allow: [...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"].join(", "),
    };
  });
  return known.find(({ pattern }) => pattern.test(path))?.allow ?? null;
}
