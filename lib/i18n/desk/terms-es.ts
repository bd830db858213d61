import { es as shared } from "#lib/i18n/es.ts";
import { FAR_DAYS, type Moment } from "#lib/i18n/moment.ts";
import type { Priority } from "#lib/routing/request.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";

// What the desk's words are made of, in Spanish.

export const NBSP = "\u00a0";

export const statuses: Record<TicketStatus, string> = {
  new: "Nueva",
  open: "Abierta",
  waiting: "En espera del cliente",
  solved: "Resuelta",
  closed: "Cerrada",
};

export const priority = (one: Priority) => `${one} ${shared.priorities[one].name.toLowerCase()}`;

/** "hoy a las 9:40 a. m.", "el 3 de noviembre a las 9:40 a. m." */
export function when(moment: Moment): string {
  const time = `${Math.floor(moment.minute / 60) % 12 === 1 ? "la" : "las"} ${shared.time(moment.minute)}`;
  if (moment.daysAhead === 0) return `a ${time}`;
  const year = Math.abs(moment.daysAhead) > FAR_DAYS ? ` de ${moment.year}` : "";
  return `el ${date(moment)}${year} a ${time}`;
}

export function date(day: Pick<Moment, "day" | "month">): string {
  return `${day.day} de ${shared.months[day.month]}`;
}

export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes}${NBSP}B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}${NBSP}kB`;
  return `${(bytes / 1_000_000).toFixed(1).replace(".", ",")}${NBSP}MB`;
}
