import type { ChannelKind } from "#lib/routing/request.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";
import type { TicketRow } from "#lib/tickets/ticket-rows.ts";
import type { Language } from "./language.ts";

export type TableColumn = Exclude<keyof TicketRow, "id">;

type TableWords = {
  /** What the file is called, before its date. */
  readonly name: string;
  readonly columns: Readonly<Record<TableColumn, string>>;
  readonly statuses: Readonly<Record<TicketStatus, string>>;
  /** What came by no channel of the catalogue but by a kind of channel. */
  readonly kinds: Readonly<Record<ChannelKind, string>>;
};

/** The words of the table of tickets. */
export const TABLE_WORDS: Readonly<Record<Language, TableWords>> = {
  es: {
    name: "solicitudes",
    columns: {
      number: "Radicado",
      subject: "Asunto",
      requestType: "Tipo",
      priority: "Prioridad",
      status: "Estado",
      tier: "Nivel",
      assigneeName: "Responsable",
      assigneeEmail: "Correo del responsable",
      tags: "Etiquetas",
      requesterName: "Solicitante",
      requesterEmail: "Correo",
      requesterPhone: "Teléfono",
      company: "Empresa",
      documentType: "Tipo de documento",
      documentNumber: "Documento",
      channel: "Canal",
      openedAt: "Abierta",
      snoozedUntil: "Aplazada hasta",
      solvedAt: "Resuelta",
      closedAt: "Cerrada",
      rating: "Calificación",
    },
    statuses: {
      new: "Nueva",
      open: "Abierta",
      waiting: "En espera del cliente",
      solved: "Resuelta",
      closed: "Cerrada",
    },
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
    name: "requests",
    columns: {
      number: "Number",
      subject: "Subject",
      requestType: "Type",
      priority: "Priority",
      status: "Status",
      tier: "Tier",
      assigneeName: "Assignee",
      assigneeEmail: "Assignee’s e-mail",
      tags: "Tags",
      requesterName: "Requester",
      requesterEmail: "E-mail",
      requesterPhone: "Telephone",
      company: "Company",
      documentType: "Document type",
      documentNumber: "Document",
      channel: "Channel",
      openedAt: "Opened",
      snoozedUntil: "Snoozed until",
      solvedAt: "Solved",
      closedAt: "Closed",
      rating: "Rating",
    },
    statuses: { new: "New", open: "Open", waiting: "Waiting for the customer", solved: "Solved", closed: "Closed" },
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
