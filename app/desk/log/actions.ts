"use server";

import { logSchema } from "#lib/desk/deeds.ts";
import { doing } from "#lib/desk/doing.ts";
import { logCall } from "#lib/desk/log-call.ts";
import { currentActor } from "#lib/people/current-actor.ts";

export async function log(contact: unknown, key: unknown) {
  return doing(await currentActor(), logSchema, { contact, key }, logCall);
}
