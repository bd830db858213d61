import { type ListAddress, listParameters } from "#lib/desk/list-address.ts";
import { routes } from "#lib/routes.ts";

const nameOf = (page: ListAddress) => `page before ${listParameters(page)}`;

/** Remembers, for as long as the browser's tab is open, from which page of a list the next one was reached. */
export function rememberPageBefore(next: ListAddress, before: ListAddress): void {
  sessionStorage.setItem(nameOf(next), listParameters(before));
}

/**
 * The address of the page before one. The desk pages forward only: where this tab has not come that way, as by a link
 * that was shared, it is the list's beginning. The browser's own way back is no page of the list: it closes what was
 * opened on it, or leaves the desk.
 */
export function pageBefore(page: ListAddress): string {
  return routes.deskRequests(sessionStorage.getItem(nameOf(page)) ?? listParameters({ ...page, cursor: null }));
}
