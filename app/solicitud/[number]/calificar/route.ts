import type { NextRequest } from "next/server";
import { othersThan } from "#lib/api/methods.ts";
import { FOLLOW_COOKIE } from "#lib/forms/cookies.ts";
import { followedBy } from "#lib/forms/followed-by.ts";
import { handleForm, leadOn, noSuchRequest } from "#lib/forms/handle-form.ts";
import { readSmallForm } from "#lib/forms/small-form.ts";
import { routes } from "#lib/routes.ts";
import { rateHelp } from "#lib/tickets/rate-help.ts";
import { ratingSchema } from "#lib/tickets/rating-schema.ts";

type Context = { params: Promise<{ number: string }> };

/** The customer rates the help. */
export async function POST(request: NextRequest, { params }: Context): Promise<Response> {
  const { number } = await params;
  return handleForm(
    request,
    (language) => routes.followed(language, number),
    async (call) => {
      const followed = await followedBy(request.cookies.get(FOLLOW_COOKIE)?.value, number, call.now);
      if (!followed) return noSuchRequest(request, call);
      const page = routes.followed(call.language, number);
      const form = await readSmallForm(request);
      const parsed = ratingSchema.safeParse({ rating: Number(form?.rating), comment: form?.comment ?? null });
      if (!parsed.success) {
        const wrong = parsed.error.issues.some(({ path }) => path[0] === "rating") ? "rating" : "comment";
        return leadOn(request, `${page}?problema=${wrong}#calificar`, 400);
      }
      const rated = await rateHelp({ ...parsed.data, ticketId: followed.id, now: call.now });
      if (rated.ok) return leadOn(request, `${page}#calificar`, 201);
      const why = rated.refused.kind === "conflict" ? rated.refused.because : "other";
      return leadOn(request, `${page}?problema=${why}#calificar`, 409);
    },
  );
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
