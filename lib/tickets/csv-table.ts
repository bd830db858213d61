import type { Catalogue } from "#lib/catalogue/schema.ts";
import { deskWordsIn } from "#lib/i18n/desk/words.ts";
import type { Language } from "#lib/i18n/language.ts";
import { capital } from "#lib/i18n/moment.ts";
import { columnNames, TABLE_WORDS, type TableColumn } from "#lib/i18n/table-words.ts";
import { wordsIn } from "#lib/i18n/words.ts";
import { CHANNEL_KINDS } from "#lib/routing/request.ts";
import { formatInstant, type ZoneRules } from "#lib/schedule/zone.ts";
import { BYTE_ORDER_MARK, csvLine, type Separator } from "./csv.ts";
import type { TicketRow } from "./ticket-rows.ts";

type Reader = {
  readonly language: Language;
  readonly separator: Separator;
  /** In force now: it names the channels, and its zone is the desk's wall. */
  readonly catalogue: Catalogue;
  readonly zone: ZoneRules;
};

const COLUMNS: readonly TableColumn[] = [
  "number",
  "subject",
  "requestType",
  "priority",
  "status",
  "tier",
  "assigneeName",
  "assigneeEmail",
  "tags",
  "requesterName",
  "requesterEmail",
  "requesterPhone",
  "company",
  "documentType",
  "documentNumber",
  "channel",
  "openedAt",
  "snoozedUntil",
  "solvedAt",
  "closedAt",
  "rating",
];

/**
 * A table of tickets as text, a piece a batch: its names first. Instants are what the desk's wall shows, as
 * "2026-11-24 19:00:00", which spreadsheets take for a time in every language.
 */
export async function* csvTable(
  batches: AsyncIterable<readonly TicketRow[]>,
  reader: Reader,
): AsyncGenerator<string, void> {
  const names = columnNames(reader.language);
  yield BYTE_ORDER_MARK +
    csvLine(
      COLUMNS.map((column) => names[column]),
      reader.separator,
    );
  const say = cellSayer(reader);
  for await (const rows of batches)
    yield rows
      .map((row) =>
        csvLine(
          COLUMNS.map((column) => say(row, column)),
          reader.separator,
        ),
      )
      .join("");
}

function cellSayer({ language, catalogue, zone }: Reader) {
  const { kinds } = TABLE_WORDS[language];
  const { status } = deskWordsIn(language);
  const { requestTypes, priorities } = wordsIn(language);
  const channels = new Map<string, string>(CHANNEL_KINDS.map((kind) => [kind, kinds[kind]]));
  for (const { slug, name } of catalogue.channels) channels.set(slug, name[language]);
  const wall = (at: Date | null) => at && formatInstant(zone, at.getTime()).slice(0, 19).replace("T", " ");
  return (row: TicketRow, column: TableColumn): string | number | null => {
    switch (column) {
      case "requestType":
        return capital(requestTypes[row.requestType].name);
      case "priority":
        return `${row.priority} ${priorities[row.priority].name}`;
      case "status":
        return status[row.status];
      case "tags":
        return row.tags.join(" · ");
      case "channel":
        return channels.get(row.channel) ?? row.channel;
      case "openedAt":
      case "snoozedUntil":
      case "solvedAt":
      case "closedAt":
        return wall(row[column]);
      default:
        return row[column];
    }
  };
}
