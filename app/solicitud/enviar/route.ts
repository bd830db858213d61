import type { NextRequest } from "next/server";
import { othersThan } from "#lib/api/methods.ts";
import { snapshot } from "#lib/catalogue/snapshot.ts";
import { heldRequests, openedCookies } from "#lib/forms/cookies.ts";
import { type FormCall, handleForm, leadOn, refuseForm } from "#lib/forms/handle-form.ts";
import { heldToken, holdReceived, statusOfErrors } from "#lib/forms/hold-received.ts";
import { lostFiles } from "#lib/forms/lost-files.ts";
import { type ReceivedForm, receiveForm } from "#lib/forms/receive-form.ts";
import { sentBy, sentSame } from "#lib/forms/sent-same.ts";
import { routes } from "#lib/routes.ts";
import { dropForm, type FormError } from "#lib/tickets/hold-form.ts";
import { openRequest } from "#lib/tickets/open-request.ts";
import { madeByKey, openedRequest } from "#lib/tickets/opened-request.ts";
import { inFormOrder, REQUEST_FIELDS, readRequestForm } from "#lib/tickets/request-form.ts";

/** Whoever sends a key made it up themselves, or got it with the form; it is bound to what was sent with it. */
const SENDER = "form";

/** Takes the form by which a request is opened: opens it, or has it mended with all that was typed and attached. */
export function POST(request: NextRequest): Promise<Response> {
  return handleForm(request, routes.request, async (call) => {
    const { language, words, now } = call;
    const form = await receiveForm(request, { now, heldToken: heldToken(request, heldRequests) });
    if (!form)
      return refuseForm(request, {
        language,
        words,
        status: 400,
        title: words.plain.notForm,
        text: words.plain.notFormText,
        back: routes.request(language),
      });
    if (form.removes) return mend(request, form, call, []);
    const read = readRequestForm(form.values);
    const trapped: FormError[] = form.trapped ? [{ field: "form", rule: "robot" }] : [];
    const errors = inFormOrder([
      ...trapped,
      ...form.problems,
      ...(await lostFiles(form, SENDER)),
      ...(read.ok ? [] : read.errors),
    ]);
    if (!read.ok || errors.length > 0) return mend(request, form, call, errors);

    const inForce = await (await snapshot()).inForce(now);
    if (!inForce) throw new Error("there is no catalogue to route by");
    const content = { request: read.request, files: form.files.map(({ name, sha256 }) => `${sha256} ${name}`).sort() };
    const named = form.key === null ? null : { sender: SENDER, key: form.key, content };
    const key = (await sentSame(request, named))?.key ?? named;
    const opened = await openRequest({
      request: read.request,
      revision: inForce.revision,
      now,
      key,
      ...(form.held ? { heldFormId: form.held.id } : {}),
    });
    if (!opened.ok) {
      const firstId = form.key === null ? null : await madeByKey(SENDER, form.key);
      const first = firstId === null ? null : await openedBy(firstId);
      const reused: FormError = { field: "form", rule: "key_reused", ...(first ? { about: first.number } : {}) };
      return mend(request, form, call, [reused], first?.cookies);
    }
    // The first sending may have had files of its own; those of a second one are nobody's.
    if (form.held) await dropForm(form.held.id);
    const told = await openedBy(opened.value.id);
    return leadOn(request, routes.requestReceived(language, told?.number), 201, [
      ...(form.held ? heldRequests.set(form.held.name, null) : []),
      ...(told?.cookies ?? []),
      ...sentBy(request, key),
    ]);
  });
}

async function mend(
  request: NextRequest,
  form: ReceivedForm,
  { language, now }: FormCall,
  errors: readonly FormError[],
  others: readonly string[] = [],
): Promise<Response> {
  const { attempt, cookies } = await holdReceived(request, form, {
    errors,
    names: REQUEST_FIELDS,
    now,
    cookies: heldRequests,
  });
  return leadOn(request, routes.mendRequest(language, attempt), statusOfErrors(errors), [...cookies, ...others]);
}

/** What was opened, and what the browser is to carry in order to be shown it; null: there is no such request any more. */
async function openedBy(
  ticketId: string,
): Promise<{ readonly number: string; readonly cookies: readonly string[] } | null> {
  const opened = await openedRequest(ticketId);
  return opened && { number: opened.number, cookies: openedCookies(opened.number, opened.token) };
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
