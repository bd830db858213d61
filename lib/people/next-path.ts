import { isDeskAddress, routes } from "#lib/routes.ts";

const HERE = "http://desk.invalid";

/** Where somebody goes after signing in: an address of the desk as it was asked for, or else its first page. Never another site. */
export function nextPath(asked: unknown): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || !URL.canParse(asked, HERE)) return routes.desk;
  const { origin, pathname, search } = new URL(asked, HERE);
  const isOurs = origin === HERE && isDeskAddress(pathname) && !pathname.startsWith(routes.signIn());
  return isOurs ? `${pathname}${search}` : routes.desk;
}
