import type { ApiWords } from "#lib/i18n/api/api-words.ts";
import { routes } from "#lib/routes.ts";
import {
  EXAMPLE_CHANGE,
  EXAMPLE_CUSTOMER_WRITING,
  EXAMPLE_ESCALATION,
  EXAMPLE_FOLLOWED,
  EXAMPLE_LOGGED,
  EXAMPLE_OPENED,
  EXAMPLE_OPENING,
  EXAMPLE_TICKET,
  EXAMPLE_WRITING,
} from "./examples.ts";
import { IDEMPOTENCY_KEY, KEY_PATTERN } from "./idempotency-key.ts";
import {
  type Answer,
  answersIn,
  fullerRefusalsIn,
  header,
  inPath,
  type Parameter,
  type PathItem,
  queryParameters,
  reference,
  refusalsIn,
  SIGNED,
} from "./openapi-parts.ts";
import { ticketQuestionSchema } from "./ticket-question.ts";

type Refusals = Readonly<Partial<Record<400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 429 | 503, Answer>>>;

/** The calls for requests and tickets. */
export function requestPaths(words: ApiWords): Record<string, PathItem> {
  const refused = refusalsIn(words);
  const answered = answersIn(words);
  const { operations, answers, parameters, examples } = words;
  const spoken = header("Accept-Language", parameters.acceptLanguage);
  const key: Parameter = {
    ...header(IDEMPOTENCY_KEY, parameters.idempotencyKey),
    schema: { type: "string", pattern: KEY_PATTERN.source },
  };
  const link = inPath("followToken", parameters.followToken, EXAMPLE_OPENED.followToken);
  const numbered = inPath("number", parameters.number, EXAMPLE_TICKET.number);
  const body = (schema: string, summary: string, value: unknown) => ({
    requestBody: {
      required: true,
      content: { "application/json": { schema: reference(schema), examples: { body: { summary, value } } } },
    } as const,
  });
  const conflicting = (description: string) => fullerRefusalsIn(words)(description, "Conflict");
  const common: Refusals = {
    405: refused(answers.anotherMethod, undefined, "Allow"),
    503: refused(answers.busy, undefined, "Retry-After"),
  };
  const withBody: Refusals = {
    400: refused(answers.badBody),
    413: refused(answers.tooLarge),
    415: refused(answers.notJson),
  };
  const unsigned: Refusals = { 401: refused(answers.noToken, undefined, "WWW-Authenticate") };
  const notAllowed: Refusals = { 403: refused(answers.notAllowed) };
  const noLink: Refusals = { 404: refused(answers.noLink) };
  const noTicket: Refusals = { 404: refused(answers.noTicket) };
  const { requests, tickets } = routes;

  return {
    [requests]: {
      post: {
        operationId: "openRequest",
        ...operations.openRequest,
        parameters: [key, spoken],
        ...body("Opening", examples.opening, EXAMPLE_OPENING),
        responses: {
          201: answered(answers.opened, "Opened", { opened: { summary: examples.opened, value: EXAMPLE_OPENED } }),
          409: conflicting(answers.keyReused),
          429: refused(answers.tooMany, undefined, "Retry-After"),
          ...withBody,
          ...common,
        },
      },
    },
    [`${requests}/{followToken}`]: {
      get: {
        operationId: "followRequest",
        ...operations.followRequest,
        parameters: [link, spoken],
        responses: {
          200: answered(
            answers.followed,
            "FollowedRequest",
            { followed: { summary: examples.followed, value: EXAMPLE_FOLLOWED } },
            "Content-Language",
          ),
          400: refused(answers.refused),
          ...noLink,
          ...common,
        },
      },
    },
    [`${requests}/{followToken}/messages`]: {
      post: {
        operationId: "writeAsCustomer",
        ...operations.writeAsCustomer,
        parameters: [link, spoken],
        ...body("CustomerWriting", examples.customerWriting, EXAMPLE_CUSTOMER_WRITING),
        responses: {
          201: answered(answers.writtenByCustomer, "FollowedMessage"),
          409: conflicting(answers.closedForCustomer),
          ...noLink,
          ...withBody,
          ...common,
        },
      },
    },
    [tickets]: {
      get: {
        operationId: "listTickets",
        ...operations.listTickets,
        ...SIGNED,
        parameters: [
          ...queryParameters(
            ticketQuestionSchema,
            {
              view: parameters.view,
              q: parameters.q,
              status: parameters.status,
              tier: parameters.tier,
              assignee: parameters.assignee,
              requestType: parameters.ofType,
              priority: parameters.ofPriority,
              cursor: parameters.cursor,
            },
            {},
          ),
          spoken,
        ],
        responses: {
          200: answered(answers.tickets, "TicketList"),
          400: refused(answers.refused),
          ...unsigned,
          ...common,
        },
      },
      post: {
        operationId: "logTicket",
        ...operations.logTicket,
        ...SIGNED,
        parameters: [key, spoken],
        ...body("LoggedOpening", examples.logged, EXAMPLE_LOGGED),
        responses: {
          201: answered(answers.logged, "Ticket", undefined, "Location"),
          409: conflicting(answers.keyReused),
          ...unsigned,
          ...withBody,
          ...common,
        },
      },
    },
    [routes.ticket("{number}")]: {
      get: {
        operationId: "readTicket",
        ...operations.readTicket,
        ...SIGNED,
        parameters: [numbered, spoken],
        responses: {
          200: answered(answers.ticket, "Ticket", { ticket: { summary: examples.ticket, value: EXAMPLE_TICKET } }),
          400: refused(answers.refused),
          ...unsigned,
          ...noTicket,
          ...common,
        },
      },
      patch: {
        operationId: "changeTicket",
        ...operations.changeTicket,
        ...SIGNED,
        parameters: [numbered, spoken],
        ...body("TicketChange", examples.change, EXAMPLE_CHANGE),
        responses: {
          200: answered(answers.changed, "Ticket"),
          409: conflicting(answers.changeConflict),
          ...unsigned,
          ...notAllowed,
          ...noTicket,
          ...withBody,
          ...common,
        },
      },
    },
    [`${routes.ticket("{number}")}/messages`]: {
      post: {
        operationId: "writeMessage",
        ...operations.writeMessage,
        ...SIGNED,
        parameters: [numbered, spoken],
        ...body("Writing", examples.writing, EXAMPLE_WRITING),
        responses: {
          201: answered(answers.written, "MessageItem"),
          409: conflicting(answers.closedForDesk),
          ...unsigned,
          ...notAllowed,
          ...noTicket,
          ...withBody,
          ...common,
        },
      },
    },
    [`${routes.ticket("{number}")}/escalations`]: {
      post: {
        operationId: "escalateTicket",
        ...operations.escalateTicket,
        ...SIGNED,
        parameters: [numbered, spoken],
        ...body("Escalation", examples.escalation, EXAMPLE_ESCALATION),
        responses: {
          201: answered(answers.escalated, "Ticket", undefined, "Location"),
          409: conflicting(answers.escalationConflict),
          ...unsigned,
          ...notAllowed,
          ...noTicket,
          ...withBody,
          ...common,
        },
      },
    },
  };
}
