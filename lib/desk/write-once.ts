import "server-only";
import type { z } from "zod";
import type { Actor } from "#lib/people/actor.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import type { writeSchema } from "./deeds.ts";

type Given = z.output<typeof writeSchema> & { readonly actor: Actor; readonly now: number };

/** Writes on a ticket; sent again after an answer that was lost, it is written once. */
export function writeOnce({ key, ...writing }: Given) {
  const { actor, number, visibility, text, files = [] } = writing;
  return writeMessage({ ...writing, key: { sender: actor.id, key, content: { number, visibility, text, files } } });
}
