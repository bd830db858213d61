import type { ToldChanges } from "#lib/audit/audit-event.ts";
import { DEFAULT_LANGUAGE } from "#lib/i18n/language.ts";
import type { CatalogueContent } from "./schema.ts";
import { tellChanges } from "./tell-changes.ts";

/** So many are told, of a part that was written anew. */
const TOLD_MAX = 20;

/** What became of what, as the audit log is told it: in the desk's language. Cost: that of `tellChanges`. */
export function toldToAudit(before: CatalogueContent, after: CatalogueContent): ToldChanges {
  // An entry is read in any year: every date with its own.
  const told = tellChanges({ before, after, language: DEFAULT_LANGUAGE, thisYear: 0 });
  const changes = told
    .slice(0, TOLD_MAX)
    .map((one) => ({ field: one.subject, from: one.before.join(" "), to: one.after.join(" ") }));
  return { changes, more: told.length - changes.length || null };
}
