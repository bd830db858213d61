import { en as shared } from "#lib/i18n/en.ts";
import { FAR_DAYS, type Moment } from "#lib/i18n/moment.ts";
import type { Priority } from "#lib/routing/request.ts";
import type { TicketStatus } from "#lib/tickets/life.ts";

// What the desk's words are made of, in English.

export const NBSP = "\u00a0";

export const statuses: Record<TicketStatus, string> = {
  new: "New",
  open: "Open",
  waiting: "Waiting for the customer",
  solved: "Solved",
  closed: "Closed",
};

export const priority = (one: Priority) => `${one} ${shared.priorities[one].name.toLowerCase()}`;

/** "at 9:40 a.m.", "on 3 November at 9:40 a.m." */
export function when(moment: Moment): string {
  const time = `at ${shared.time(moment.minute)}`;
  if (moment.daysAhead === 0) return time;
  const year = Math.abs(moment.daysAhead) > FAR_DAYS ? ` ${moment.year}` : "";
  return `on ${date(moment)}${year} ${time}`;
}

export function date(day: Pick<Moment, "day" | "month">): string {
  return `${day.day} ${shared.months[day.month]}`;
}

export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes}${NBSP}B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)}${NBSP}kB`;
  return `${(bytes / 1_000_000).toFixed(1)}${NBSP}MB`;
}
