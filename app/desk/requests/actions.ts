"use server";

import {
  changeManySchema,
  changeSchema,
  closeSchema,
  escalateSchema,
  takeBackSchema,
  writeSchema,
} from "#lib/desk/deeds.ts";
import { doing } from "#lib/desk/doing.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { changeTickets } from "#lib/tickets/change-tickets.ts";
import { closeTicket } from "#lib/tickets/close-ticket.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { takeBackReply } from "#lib/tickets/take-back-reply.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";

// What a browser says of its own input counts for nothing: each is read by its schema, and decided by its use case.

export async function change(given: unknown) {
  return doing(changeSchema, given, changeTicket);
}

export async function changeMany(given: unknown) {
  return doing(changeManySchema, given, changeTickets);
}

export async function escalate(given: unknown) {
  return doing(escalateSchema, given, escalateTicket);
}

export async function write(given: unknown) {
  return doing(writeSchema, given, writeMessage);
}

export async function takeBack(given: unknown) {
  return doing(takeBackSchema, given, takeBackReply);
}

export async function close(given: unknown) {
  return doing(closeSchema, given, closeTicket);
}
