import { othersThan } from "#lib/api/methods.ts";
import { passwordCookie } from "#lib/people/cookie.ts";
import { PASSWORD_LINK_MINUTES } from "#lib/people/password-link.ts";
import { routes } from "#lib/routes.ts";

type Context = { params: Promise<{ token: string }> };

/**
 * Takes the secret out of the address, where histories and referrers would keep it, and goes on to the page. Nothing is
 * read and nothing changes: programs that look at mail open every link.
 */
export async function GET(_request: Request, { params }: Context) {
  const { token } = await params;
  return new Response(null, {
    status: 303,
    headers: {
      location: routes.setPassword,
      "set-cookie": passwordCookie(token, PASSWORD_LINK_MINUTES * 60),
      "cache-control": "no-store",
    },
  });
}

export const { POST, PUT, PATCH, DELETE, OPTIONS } = othersThan("GET");
