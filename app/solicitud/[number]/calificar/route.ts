import type { NextRequest } from "next/server";
import { othersThan } from "#lib/api/methods.ts";
import { FOLLOW_COOKIE, heldRatings } from "#lib/forms/cookies.ts";
import { followedBy } from "#lib/forms/followed-by.ts";
import { handleForm, leadOn, noSuchRequest } from "#lib/forms/handle-form.ts";
import { heldRating } from "#lib/forms/held-rating.ts";
import { holdReceived } from "#lib/forms/hold-received.ts";
import { readSmallForm } from "#lib/forms/small-form.ts";
import { routes } from "#lib/routes.ts";
import { dropForm, type FormError } from "#lib/tickets/hold-form.ts";
import { rateHelp } from "#lib/tickets/rate-help.ts";
import { readRating } from "#lib/tickets/read-rating.ts";

/** Why a rating was not taken, as the page of the request reads it. */
type RatingProblem = "rating" | "rate_later" | "no_help" | "already_rated";

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
      const values = (await readSmallForm(request)) ?? {};
      const ratings = heldRatings(number);
      const held = await heldRating(request.cookies.getAll(), number, call.now);
      const refuse = (problem: RatingProblem, status: 400 | 409, cookies: readonly string[] = []) =>
        leadOn(request, `${page}?problema=${problem}#calificar`, status, cookies);
      const hold = async (errors: readonly FormError[]) => {
        const form = { held, values };
        const kept = { errors, names: ["rating", "comment"], now: call.now, cookies: ratings };
        return (await holdReceived(request, form, kept)).cookies;
      };
      const read = readRating(values);
      if (!read.ok) return refuse("rating", 400, await hold(read.errors));
      const rated = await rateHelp({ ...read.rating, ticketId: followed.id, now: call.now });
      const refused = rated.ok ? null : rated.refused;
      if (refused !== null && refused.kind !== "conflict") return noSuchRequest(request, call);
      const because = refused?.because ?? null;
      const isUnsolved = because === "not_solved";
      // What was closed otherwise is never solved; what was opened again will be.
      if (isUnsolved && followed.status !== "closed") return refuse("rate_later", 409, await hold([]));
      if (held) await dropForm(held.id);
      const gone = held ? ratings.set(held.name, null) : [];
      if (because === null) return leadOn(request, `${page}#calificar`, 201, gone);
      return refuse(isUnsolved ? "no_help" : "already_rated", 409, gone);
    },
  );
}

export const { GET, PUT, PATCH, DELETE, OPTIONS } = othersThan("POST");
