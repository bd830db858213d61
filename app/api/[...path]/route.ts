import { answerCall } from "#lib/api/calls.ts";

/**
 * Every address of the API that is not a file of its own. In production web.ts answers the calls before Next is asked,
 * and what comes here leads nowhere; under `npm run dev` the calls come here too, so that a change of them shows at once.
 */
export {
  answerCall as DELETE,
  answerCall as GET,
  answerCall as OPTIONS,
  answerCall as PATCH,
  answerCall as POST,
  answerCall as PUT,
};
