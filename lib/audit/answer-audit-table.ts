import "server-only";
import { db } from "#lib/db.ts";
import { kindsMeant } from "#lib/i18n/admin/audit-facts.ts";
import { adminWordsIn } from "#lib/i18n/admin/words.ts";
import type { Language } from "#lib/i18n/language.ts";
import type { Actor } from "#lib/people/actor.ts";
import { may } from "#lib/people/rights.ts";
import { wallTimeAt, type ZoneRules } from "#lib/schedule/zone.ts";
import { textStream } from "#lib/tickets/csv-stream.ts";
import type { AuditAddress } from "./audit-address.ts";
import { auditRows } from "./audit-log.ts";
import { auditTable } from "./audit-table.ts";
import { recordAudit } from "./record-audit.ts";

/**
 * The audit log of an address as a table for a spreadsheet, whole and streamed; that somebody took it stands in the log
 * as well. Null for who may not.
 * @param reader.goesOn asked before each batch: who loses the right while they read gets no more
 */
export async function answerAuditTable(
  address: AuditAddress,
  reader: {
    readonly actor: Actor;
    readonly now: number;
    readonly language: Language;
    readonly zone: ZoneRules;
    readonly goesOn: () => Promise<boolean>;
  },
): Promise<Response | null> {
  const { actor, now, language, zone } = reader;
  if (!may(actor, "read_audit")) return null;
  await recordAudit(db(), { kind: "audit_exported" }, { by: actor, now });
  const words = adminWordsIn(language);
  const filter = { ...address, kindsMeant: kindsMeant(address.q, words.audit), timeZone: zone.timeZone };
  const name = `${words.audit.file}-${wallTimeAt(zone, now).date}.csv`;
  return new Response(textStream(auditTable(auditRows(filter), words, zone), reader.goesOn), {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${name}"`,
      "content-language": language,
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
      // A proxy that gathers an answer would hold all of it.
      "x-accel-buffering": "no",
    },
  });
}
