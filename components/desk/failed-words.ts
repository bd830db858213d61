import { unstable_isUnrecognizedActionError as isUnrecognizedActionError } from "next/navigation";
import type { DeskWords } from "#lib/i18n/desk/es.ts";

/** What is said of a deed without an outcome: nobody answered, or the page is of a release that is no more. */
export function failedWords(error: unknown, { refused }: DeskWords): string {
  return isUnrecognizedActionError(error) ? refused.outdated : refused.failed;
}
