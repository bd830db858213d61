import "server-only";
import { Prisma } from "#prisma/client/client.ts";
import { readPhone } from "./read-phone.ts";
import { ticketNumbersEnding, ticketNumbersMeant } from "./ticket-number.ts";

const EMAIL = /^\S+@\S+$/;
const PHONE = /^[+()\d\s.-]{7,25}$/;

/**
 * What somebody typed to find tickets, as a condition on the ticket `t`: a radicado, an e-mail address and a telephone
 * number are looked for exactly, anything else as words (Spanish, in any form, with or without accents; "…" for a
 * phrase, - for what must not be there). A short number is both, the end of a radicado and a word. `words` is null where
 * nothing is looked for as words.
 */
export function searchCondition(query: string): { readonly condition: Prisma.Sql; readonly words: Prisma.Sql | null } {
  const text = query.trim();
  const numbers = ticketNumbersMeant(text);
  if (numbers.length > 0) return { condition: Prisma.sql`t."number" = ANY(${numbers})`, words: null };
  if (EMAIL.test(text)) return { condition: Prisma.sql`t."requesterEmail" = ${text.toLowerCase()}`, words: null };
  const phone = PHONE.test(text) ? readPhone(text) : null;
  if (phone !== null) return { condition: Prisma.sql`t."requesterPhone" = ${phone}`, words: null };
  const words = Prisma.sql`websearch_to_tsquery('public.spanish_plain', ${text})`;
  const ends = ticketNumbersEnding(text);
  const found = Prisma.sql`t."search" @@ ${words}`;
  return { condition: ends.length === 0 ? found : Prisma.sql`(t."number" = ANY(${ends}) OR ${found})`, words };
}
