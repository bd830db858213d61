import type { Instrumentation } from "next";
import { logFailure } from "#lib/outage.ts";

/**
 * What a page, a route or an action threw, under the code that whoever waited for it is shown; Next says nothing of it
 * itself. Its path is told as its file has it: an address that was asked for may hold the token of a private link.
 */
export const onRequestError: Instrumentation.onRequestError = (error, _request, { routePath, routeType }) => {
  logFailure("a page could not be answered", error, {
    route: routePath,
    kind: routeType,
    code: Object.getOwnPropertyDescriptor(Object(error), "digest")?.value ?? null,
  });
};
