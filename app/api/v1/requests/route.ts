import { answerOpening } from "#lib/api/answer-requests.ts";
import { methods } from "#lib/api/methods.ts";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods("/api/v1/requests", { POST: answerOpening });
