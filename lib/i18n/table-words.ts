import { folded } from "#lib/folded.ts";
import type { ChannelKind } from "#lib/routing/request.ts";
import type { TicketRow } from "#lib/tickets/ticket-rows.ts";
import type { View } from "#lib/tickets/view-names.ts";
import { deskWordsIn } from "./desk/words.ts";
import type { Language } from "./language.ts";

export type TableColumn = Exclude<keyof TicketRow, "id">;

/** What only the table of tickets says; the rest is as the desk's pages say it. */
type TableWords = {
  readonly columns: Readonly<
    Record<"number" | "assigneeEmail" | "documentType" | "channel" | "openedAt" | "solvedAt" | "closedAt", string>
  >;
  /** Of the file that holds what was searched for. */
  readonly searched: string;
  /** What came by no channel of the catalogue but by a kind of channel. */
  readonly kinds: Readonly<Record<ChannelKind, string>>;
};

export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  es: {
    columns: {
      number: "Radicado",
      assigneeEmail: "Asignada a (correo)",
      documentType: "Tipo de documento",
      channel: "Canal",
      openedAt: "Abierta",
      solvedAt: "Resuelta",
      closedAt: "Cerrada",
    },
    searched: "búsqueda",
    kinds: {
      phone: "Teléfono",
      email: "Correo electrónico",
      chat: "Chat",
      web: "Formulario web",
      messaging: "Mensajería",
      in_person: "En persona",
    },
  },
  en: {
    columns: {
      number: "Number",
      assigneeEmail: "Assigned to (e-mail)",
      documentType: "Document type",
      channel: "Channel",
      openedAt: "Opened",
      solvedAt: "Solved",
      closedAt: "Closed",
    },
    searched: "search",
    kinds: {
      phone: "Telephone",
      email: "E-mail",
      chat: "Chat",
      web: "Web form",
      messaging: "Messaging",
      in_person: "In person",
    },
  },
};

/** What the columns are called. */
export function columnNames(language: Language): Readonly<Record<TableColumn, string>> {
  const { facts, log } = deskWordsIn(language);
  return {
    ...TABLE_WORDS[language].columns,
    subject: log.subject,
    requestType: facts.type,
    priority: facts.priority,
    status: facts.status,
    tier: facts.tier,
    assigneeName: facts.assignee,
    tags: facts.tags,
    requesterName: facts.requester,
    requesterEmail: log.email,
    requesterPhone: log.phone,
    company: log.company,
    documentNumber: facts.document,
    snoozedUntil: facts.snooze,
    rating: facts.rating,
  };
}

/**
 * What the file of a view is called, in letters that every system and header takes (ASCII).
 * @param date of the desk's wall, as "2026-11-29"
 */
export function tableFileName(language: Language, view: View, isSearch: boolean, date: string): string {
  const { views } = deskWordsIn(language);
  const said = ["canal abierto", views[view], ...(isSearch ? [TABLE_WORDS[language].searched] : []), date].join(" ");
  return `${folded(said).replaceAll(/[^a-z0-9]+/g, "-")}.csv`;
}
