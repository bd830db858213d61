// A process that writes to a desk as a web server does, and is killed while it does: each job that its parent sends is
// done through the use cases, many at once, and reported when its use case has answered.
import { readRevision } from "#lib/catalogue/read-revision.ts";
import { db } from "#lib/db.ts";
import type { Actor } from "#lib/people/actor.ts";
import { compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { attachFile } from "#lib/tickets/attach-file.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { openRequest } from "#lib/tickets/open-request.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";

export type Job = { readonly key: string; readonly number: string; readonly ticketId: string } & {
  readonly does: "open" | "answer" | "attach" | "write" | "change";
};
export type Order = { readonly jobs: readonly Job[]; readonly actor: Actor; readonly now: number };
/** `kept`: it was acknowledged; `refused`: it was told why not; otherwise it failed, and may be sent again. */
export type Report = { readonly key: string; readonly became: "kept" | "refused" | "failed" };

const AT_ONCE = 8;
/** Two parts. */
const FILE_BYTES = 300_000;

async function* bytesOf(size: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < size; sent += 50_000) yield new Uint8Array(Math.min(50_000, size - sent)).fill(sent % 251);
}

process.on("message", async ({ jobs, actor, now }: Order) => {
  const catalogue = await readRevision(db(), 1);
  if (!catalogue) throw new Error("there is no catalogue");
  const revision = compileCatalogue(catalogue, zoneRules(catalogue.desk.timeZone));
  const work = async ({ key, does, number, ticketId }: Job) => {
    const named = { sender: "fault", key, content: key };
    switch (does) {
      case "open": {
        const request = requestSchema.parse({ requestType: "complaint", subject: key, text: key });
        return openRequest({ request, revision, now, key: named });
      }
      case "answer":
        return writeMessage({ actor, now, number, visibility: "public", text: key, key: named });
      case "attach": {
        const file = { name: `${key}.bin`, bytes: bytesOf(FILE_BYTES) };
        const attached = await attachFile({ actor, now, number, kind: "public", ...file });
        if (!attached.ok) return attached;
        const files = [attached.value.id];
        return writeMessage({ actor, now, number, visibility: "public", text: key, key: named, files });
      }
      case "write":
        return writeAsCustomer({ ticketId, now, text: key, key: named });
      case "change":
        return changeTicket({
          actor,
          now,
          number,
          version: 1,
          changes: { assignee: actor.email, status: "waiting", tags: [key] },
        });
    }
  };
  const left = [...jobs];
  const report = (one: Report) => process.send?.(one);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let job = left.shift(); job; job = left.shift()) {
        const { key } = job;
        try {
          report({ key, became: (await work(job)).ok ? "kept" : "refused" });
        } catch {
          report({ key, became: "failed" });
        }
      }
    }),
  );
  process.send?.(null, () => process.exit(0));
});
