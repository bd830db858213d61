import { answerFollowing } from "#lib/api/answer-requests.ts";
import { methods } from "#lib/api/methods.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods<{ followToken: string }>(
  "/api/v1/requests/{followToken}",
  { GET: answerFollowing },
);
