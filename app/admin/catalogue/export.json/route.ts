import { catalogueText, exportCatalogue, exportDraft } from "#lib/catalogue/export-catalogue.ts";
import { readClock } from "#lib/clock.ts";
import { catalogueFileWordsIn } from "#lib/i18n/admin/catalogue-file.ts";
import { deskLanguage, requireRight } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

/** The catalogue in force as a file, or a revision of it, or the draft. */
export async function GET(request: Request): Promise<Response> {
  await requireRight("edit_catalogue");
  const asked = new URL(request.url).searchParams;
  const { names, draftNote } = catalogueFileWordsIn(await deskLanguage());
  const [now, number] = [readClock(), asked.get("revision")];
  const isDraft = asked.has("draft");
  const isNumber = number === null || /^\d{1,9}$/.test(number);
  const catalogue = isDraft
    ? await exportDraft(draftNote, now)
    : isNumber
      ? await exportCatalogue(number === null ? null : Number(number), now)
      : null;
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
