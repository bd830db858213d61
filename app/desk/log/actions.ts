"use server";

import { logSchema } from "#lib/desk/deeds.ts";
import { doingHere } from "#lib/desk/doing-here.ts";
import { logCall } from "#lib/desk/log-call.ts";
import { currentActor } from "#lib/people/current-actor.ts";

export async function log(contact: unknown, key: unknown) {
  return doingHere(await currentActor(), logSchema, { contact, key }, logCall);
}
