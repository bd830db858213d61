import { auditFacts, kindWords } from "#lib/i18n/admin/audit-facts.ts";
import type { AdminWords } from "#lib/i18n/admin/es.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { BYTE_ORDER_MARK, csvLine } from "#lib/tickets/csv.ts";

type Entry = {
  readonly sequence: string;
  readonly at: number;
  readonly kind: string;
  readonly actor: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly address: string | null;
};

/** The audit log as text, a piece a batch: its names first. Instants are what the desk's wall shows. */
export async function* auditTable(
  batches: AsyncIterable<readonly Entry[]>,
  words: AdminWords,
  zone: ZoneRules,
): AsyncGenerator<string, void> {
  const { audit } = words;
  const wall = (at: number) => formatInstant(zone, at).slice(0, 19).replace("T", " ");
  const names = [audit.sequence, audit.at, audit.code, audit.what, audit.who, audit.details, audit.whence];
  yield BYTE_ORDER_MARK + csvLine(names, "comma");
  for await (const entries of batches)
    yield entries
      .map(({ sequence, at, kind, actor, data, address }) => {
        const facts = auditFacts(data, words, wall).map(({ name, value }) => `${name}: ${value}`);
        return csvLine([sequence, wall(at), kind, kindWords(kind, audit), actor, facts.join(" · "), address], "comma");
      })
      .join("");
}
