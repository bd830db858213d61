"use server";

import {
  changeManySchema,
  changeSchema,
  closeSchema,
  escalateSchema,
  takeBackSchema,
  writeSchema,
} from "#lib/desk/deeds.ts";
import { doingHere } from "#lib/desk/doing-here.ts";
import { writeOnce } from "#lib/desk/write-once.ts";
import { currentActor } from "#lib/people/current-actor.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { changeTickets } from "#lib/tickets/change-tickets.ts";
import { closeTicket } from "#lib/tickets/close-ticket.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { takeBackReply } from "#lib/tickets/take-back-reply.ts";

// What a browser says of its own input counts for nothing: each is read by its schema, and decided by its use case.

export async function change(given: unknown) {
  return doingHere(await currentActor(), changeSchema, given, changeTicket);
}

export async function changeMany(given: unknown) {
  return doingHere(await currentActor(), changeManySchema, given, changeTickets);
}

export async function escalate(given: unknown) {
  return doingHere(await currentActor(), escalateSchema, given, escalateTicket);
}

export async function write(given: unknown) {
  return doingHere(await currentActor(), writeSchema, given, writeOnce);
}

export async function takeBack(given: unknown) {
  return doingHere(await currentActor(), takeBackSchema, given, takeBackReply);
}

export async function close(given: unknown) {
  return doingHere(await currentActor(), closeSchema, given, closeTicket);
}
