import { setTimeout as delay } from "node:timers/promises";
import { othersThan } from "#lib/api/methods.ts";
import { handleForm, leadOn } from "#lib/forms/handle-form.ts";
import { readSmallForm } from "#lib/forms/small-form.ts";
import { routes } from "#lib/routes.ts";
import { resendLink } from "#lib/tickets/resend-link.ts";

/** Longer than the work takes: how long the answer takes then tells nothing of whether there is such a request. */
const ANSWERED_AFTER_MS = 250;

/** Takes the wish to have a link sent again; the answer is the same whether or not there is such a request. */
export function POST(request: Request): Promise<Response> {
  return handleForm(request, routes.resend, async ({ language, now, address }) => {
    const form = await readSmallForm(request);
    const [asked] = await Promise.all([
      resendLink({ number: form?.number ?? "", email: form?.email ?? "", now, address }),
      delay(ANSWERED_AFTER_MS),
    ]);
    const page = routes.resend(language);
    if (asked.ok) return leadOn(request, `${page}?pedido=1`, 201);
    const seconds = asked.refused.kind === "too_many" ? asked.refused.retryAfterSeconds : 60;
    return leadOn(request, `${page}?espere=${Math.ceil(seconds / 60)}`, 400);
  });
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
