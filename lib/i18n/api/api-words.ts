import type { Reason } from "#lib/routing/reason.ts";

type Said = { readonly summary: string; readonly description: string };

export const API_FIELDS = [
  "requestType",
  "priority",
  "subject",
  "text",
  "name",
  "email",
  "phone",
  "company",
  "document",
  "consent",
  "channel",
  "version",
  "status",
  "assignee",
  "tags",
  "snoozedUntil",
  "visibility",
  "reason",
  "direction",
  "tier",
  "baseRevision",
  "effectiveFrom",
  "note",
  "acceptGaps",
  "revision",
  "desk",
  "channels",
  "tiers",
  "holidays",
  "notices",
] as const;
type ApiField = (typeof API_FIELDS)[number];

/** What the API's description says, and its page. Apart from the words of the pages: a browser never needs them. */
export type ApiWords = {
  // Descriptions are CommonMark: names between backticks.
  readonly title: string;
  readonly about: string;
  readonly guide: string;
  /** What the key of the signed calls is. */
  readonly bearer: string;
  readonly operations: Readonly<
    Record<
      | "route"
      | "catalogue"
      | "openRequest"
      | "followRequest"
      | "writeAsCustomer"
      | "listTickets"
      | "logTicket"
      | "readTicket"
      | "changeTicket"
      | "writeMessage"
      | "escalateTicket"
      | "listRevisions"
      | "publishRevision"
      | "withdrawRevision"
      | "openapi"
      | "health"
      | "ready",
      Said
    >
  >;
  readonly parameters: Readonly<
    Record<
      | "requestType"
      | "priority"
      | "at"
      | "catalogueAt"
      | "revision"
      | "ifNoneMatch"
      | "acceptLanguage"
      | "idempotencyKey"
      | "followToken"
      | "number"
      | "view"
      | "q"
      | "status"
      | "tier"
      | "assignee"
      | "ofType"
      | "ofPriority"
      | "cursor"
      | "historyCursor"
      | "revisionNumber"
      | "acceptGaps",
      string
    >
  >;
  /** The fields of what is sent, by their names. */
  readonly fields: Readonly<Record<ApiField, string>>;
  readonly answers: Readonly<
    Record<
      | "route"
      | "catalogue"
      | "openapi"
      | "alive"
      | "ready"
      | "unchanged"
      | "refused"
      | "noRevision"
      | "otherMethod"
      | "starting"
      | "notReady"
      | "opened"
      | "followed"
      | "writtenByCustomer"
      | "tickets"
      | "logged"
      | "ticket"
      | "changed"
      | "written"
      | "escalated"
      | "badBody"
      | "noToken"
      | "notAllowed"
      | "notAdmin"
      | "noLink"
      | "noTicket"
      | "keyReused"
      | "closedForCustomer"
      | "closedForDesk"
      | "changeConflict"
      | "escalationConflict"
      | "history"
      | "published"
      | "publicationConflict"
      | "gaps"
      | "withdrawn"
      | "withdrawalConflict"
      | "withdrawalGaps"
      | "tooLarge"
      | "catalogueTooLarge"
      | "notJson"
      | "tooMany"
      | "anotherMethod"
      | "busy",
      string
    >
  >;
  /** The `Cache-Control` of an answer that nobody keeps. */
  readonly unkept: string;
  readonly headers: Readonly<
    Record<
      "ETag" | "Cache-Control" | "Age" | "Retry-After" | "Allow" | "Content-Language" | "WWW-Authenticate" | "Location",
      string
    >
  >;
  readonly examples: Readonly<
    Record<
      | "critical"
      | "catalogue"
      | "priorityMissing"
      | "noSuchRevision"
      | "opening"
      | "opened"
      | "followed"
      | "customerWriting"
      | "logged"
      | "ticket"
      | "change"
      | "writing"
      | "escalation",
      string
    >
  >;
  readonly reasons: Readonly<Record<Reason["code"], string>>;
  readonly page: {
    readonly lede: string;
    readonly sections: Readonly<Record<"ask" | "operations" | "reasons" | "rules", string>>;
    readonly askNow: string;
    readonly askNowLink: string;
    readonly askOnce: string;
    readonly answered: string;
    readonly readIt: readonly string[];
    readonly parameters: string;
    readonly content: string;
    readonly signed: string;
    readonly openOne: string;
    readonly answers: string;
    readonly required: string;
    readonly optional: string;
    /** Of what only an anonymous complaint leaves out. */
    readonly unlessAnonymous: string;
    readonly header: string;
    readonly oneOf: string;
    readonly noBody: string;
    readonly body: (kind: string) => string;
    readonly withHeaders: (names: string) => string;
    readonly try: string;
    readonly reasonsLede: string;
    readonly carries: (names: string) => string;
    readonly carriesNothing: string;
    readonly rules: readonly { readonly title: string; readonly sentences: readonly string[] }[];
    readonly problemTitle: string;
    readonly problem: readonly string[];
    readonly wholeDocument: string;
    readonly wholeDocumentLink: string;
  };
};
