import "server-only";
import { FILE_MAX_BYTES } from "#lib/attachments/limits.ts";
import { type Outcome, refused } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { attachFile } from "#lib/tickets/attach-file.ts";
import type { DraftFile } from "#lib/tickets/draft-files.ts";
import { attachSchema } from "./deeds.ts";
import { doing } from "./doing.ts";

/**
 * Takes a file that a page of the desk sends as it is, described by its address: it is written as it arrives. One that
 * says that it is too large is not read at all, and one that turns out to be is read no further.
 * @param actor null: nobody who is signed in
 */
export async function receiveFile(actor: Actor | null, request: Request): Promise<Outcome<DraftFile>> {
  const given = Object.fromEntries(new URL(request.url).searchParams);
  return doing(actor, attachSchema, given, async (attaching) => {
    if (Number(request.headers.get("content-length") ?? 0) > FILE_MAX_BYTES)
      return refused({ kind: "invalid", fields: [{ path: ["file"], rule: "too_large" }] });
    return attachFile({ ...attaching, bytes: upToTooMuch(request.body) });
  });
}

/** What is sent, and no more of what is too much than tells that it is. */
async function* upToTooMuch(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of body ?? []) {
    yield chunk;
    read += chunk.byteLength;
    if (read > FILE_MAX_BYTES) return;
  }
}
