import { catalogueText, exportCatalogue, exportDraft } from "#lib/catalogue/export-catalogue.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { readClock } from "#lib/clock.ts";
import { catalogueFileWordsIn } from "#lib/i18n/admin/catalogue-file.ts";
import type { Actor } from "#lib/people/actor.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

/** The catalogue in force as a file, or a revision of it, or the draft. */
export async function GET(request: Request): Promise<Response> {
  const actor = await requireRight("edit_catalogue");
  const asked = new URL(request.url).searchParams;
  const { names, draftNote } = catalogueFileWordsIn(await deskLanguage());
  const now = readClock();
  const isDraft = asked.has("draft");
  const catalogue = isDraft ? await draftOf(actor, now, draftNote) : await revisionOf(asked.get("revision"), now);
  if (catalogue === null) return back(isDraft ? "" : "said=no_revision");
  const name = isDraft ? names.draft(catalogue.revision) : names.revision(catalogue.revision);
  return new Response(catalogueText(catalogue), {
    headers: {
      "content-type": "application/json",
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
    },
  });
}

function back(parameters: string): Response {
  return new Response(null, { status: 303, headers: { location: routes.adminCatalogue(parameters) } });
}

async function draftOf(actor: Actor, now: number, note: (base: number) => string): Promise<Catalogue | null> {
  const draft = await exportDraft({ actor, now, note });
  return draft.ok ? draft.value : null;
}

async function revisionOf(number: string | null, now: number): Promise<Catalogue | null> {
  if (number === null) return exportCatalogue(null, now);
  return /^\d{1,9}$/.test(number) ? exportCatalogue(Number(number), now) : null;
}
