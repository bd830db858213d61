import type { NextRequest } from "next/server";
import { othersThan } from "#lib/api/methods.ts";
import { FOLLOW_COOKIE } from "#lib/forms/cookies.ts";
import { followedBy } from "#lib/forms/followed-by.ts";
import { handleForm, leadOn, noSuchRequest } from "#lib/forms/handle-form.ts";
import { routes } from "#lib/routes.ts";
import { confirmSolved } from "#lib/tickets/confirm-solved.ts";

type Context = { params: Promise<{ number: string }> };

/** The customer says that it is solved. Saying it twice says it once. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { number } = await params;
  return handleForm(
    request,
    (language) => routes.followed(language, number),
    async (call) => {
      const followed = await followedBy(request.cookies.get(FOLLOW_COOKIE)?.value, number, call.now);
      if (!followed) return noSuchRequest(request, call);
      const confirmed = await confirmSolved({ ticketId: followed.id, now: call.now });
      const page = routes.followed(call.language, number);
      if (confirmed.ok || followed.status === "closed") return leadOn(request, page, 201);
      return leadOn(request, `${page}?problema=not_solved`, 409);
    },
  );
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
