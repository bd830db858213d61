import { problem } from "#lib/api/problem.ts";
import { readableAnywhere } from "#lib/api/respond.ts";

/** An address of the API that leads nowhere is answered in the API's own form. */
function nothingHere(request: Request) {
  return readableAnywhere(problem(request, 404));
}

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT };
