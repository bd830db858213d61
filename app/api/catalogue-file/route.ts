import { othersThan } from "#lib/api/methods.ts";
import { receiveImport } from "#lib/catalogue/import-file.ts";
import { readClock } from "#lib/clock.ts";
import { plainPage } from "#lib/forms/plain-page.ts";
import { catalogueFileWordsIn } from "#lib/i18n/admin/catalogue-file.ts";
import { DEFAULT_LANGUAGE, type Language } from "#lib/i18n/language.ts";
import { isFromHere } from "#lib/origin.ts";
import { logFailure, RETRY_AFTER_SECONDS } from "#lib/outage.ts";
import { currentPerson, tellingRefusal } from "#lib/people/current-actor.ts";
import { routes } from "#lib/routes.ts";

/** Takes a catalogue as a file, to be compared on the page that it leads back to. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request.headers)) return refusal(403, DEFAULT_LANGUAGE);
  try {
    const person = await currentPerson();
    if (person === null) return leadTo(routes.signIn(routes.adminCatalogue()));
    const { actor, language } = person;
    const received = await tellingRefusal(actor, await receiveImport(request, { actor, now: readClock(), language }));
    if (!received.ok) return new Response(null, { status: 404 });
    return leadTo(received.value ? `${routes.adminCatalogue()}#file` : routes.adminCatalogue("said=no_file"));
  } catch (error) {
    // Who went away while sending is no fault of ours, and hears no answer.
    if (!request.signal.aborted) logFailure("a catalogue could not be taken", error);
    return refusal(503, DEFAULT_LANGUAGE);
  }
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");

function leadTo(location: string): Response {
  return new Response(null, { status: 303, headers: { location, "cache-control": "no-store" } });
}

function refusal(status: 403 | 503, language: Language): Response {
  const words = catalogueFileWordsIn(language);
  const [title, text] = status === 403 ? [words.elsewhere, words.elsewhereText] : [words.busy, words.busyText];
  const back = { href: routes.adminCatalogue(), label: words.back };
  return plainPage({
    ...{ language, status, title, text, back },
    headers: status === 503 ? { "retry-after": RETRY_AFTER_SECONDS } : {},
  });
}
