// A believable desk of any size: the same at each run, told as lines that PostgreSQL's COPY reads.

const FIRST_OPENED = Date.parse("2024-01-02T07:00:00-05:00");
export const BENCH_NOW = Date.parse("2026-11-24T10:00:00-05:00");
const MESSAGES_PER_TICKET = 5;
const HOUR_MS = 60 * 60 * 1_000;
const NULL = "\\N";

/** Words whose share of the tickets is known: what is searched for. */
export const COMMON = "correo";
export const COMMON_TOO = "certificado";
export const ONE_IN_A_HUNDRED = "estampa";
export const ONE_IN_A_THOUSAND = "notaría";
/** In ten tickets, however many there are. */
export const RARE = "zarzamora";
export const ABSENT = "hipopótamo";
const RARE_TICKETS = 10;
const WORDS = 3_000;
const TEXT_WORDS = 60;
const NOTE_WORDS = 25;

export type Person = { readonly id: string; readonly tier: 1 | 2 | 3; readonly role: "agent" | "admin" };

/** Few enough that everybody's own list fills a page at every size; the administrator last. */
export const PEOPLE: readonly Person[] = ([1, 1, 1, 1, 1, 2, 2, 3] as const).map((tier, index, { length }) => ({
  id: uuid(FIRST_OPENED, index),
  tier,
  role: index === length - 1 ? "admin" : "agent",
}));

export function personLines(): string {
  return PEOPLE.map(({ id, role, tier }, index) =>
    line(id, `persona${index}@bench.test`, `Persona ${index}`, role, tier, at(FIRST_OPENED)),
  ).join("");
}

export const PERSON_COLUMNS = '"id", "email", "name", "role", "tier", "createdAt"';
export const TICKET_COLUMNS =
  '"id", "number", "version", "requestType", "priority", "claimedPriority", "status", "tier", "assigneeId", "tags", ' +
  '"snoozedUntil", "subject", "text", "requesterName", "requesterEmail", "requesterPhone", "company", "consentAt", ' +
  '"consentVersion", "channel", "revisionNumber", "openedAt", "solvedAt", "closedAt", "closedAs", "followHash"';
export const MESSAGE_COLUMNS = '"id", "ticketId", "personId", "visibility", "text", "at"';
export const EVENT_COLUMNS = '"ticketId", "at", "kind", "personId", "byCustomer", "messageId", "data"';

export type Lines = { readonly tickets: string; readonly messages: string; readonly events: string };

/** Ticket `index` of `count`, with its messages and events: oldest first, nine of ten settled. */
export function ticketLines(index: number, count: number): Lines {
  const random = randomFrom(index);
  const openedAt = openedAtOf(index, count);
  const id = ticketId(index, count);
  const status = pick(random, STATUSES);
  const isSettled = status === "solved" || status === "closed";
  const requestType = pick(random, TYPES);
  const isTechnical = requestType === "incident" || requestType === "service_request";
  const priority = isTechnical ? pick(random, PRIORITIES) : "P3";
  const tier = pick(random, TIERS);
  const able = PEOPLE.filter((person) => person.tier >= tier);
  const assignee = status === "new" || random() < 0.35 ? null : (able[Math.floor(random() * able.length)]?.id ?? null);
  const settledAt = Math.min(openedAt + Math.ceil(random() * 200) * HOUR_MS, BENCH_NOW);
  const customer = Math.floor(random() * Math.max(count / 4, 1));
  const rare = index % Math.ceil(count / RARE_TICKETS) === 0 ? [RARE] : [];
  const words = [
    ...(random() < 0.6 ? [COMMON] : []),
    ...(random() < 0.5 ? [COMMON_TOO] : []),
    ...(random() < 0.01 ? [ONE_IN_A_HUNDRED] : []),
    ...(random() < 0.001 ? [ONE_IN_A_THOUSAND] : []),
    ...rare,
  ];
  const ticket = line(
    id,
    `CA-${new Date(openedAt).getUTCFullYear()}-${String(index + 1).padStart(7, "0")}`,
    3,
    requestType,
    priority,
    isTechnical ? priority : null,
    status,
    tier,
    assignee,
    random() < 0.3 ? "{facturación,acuse}" : "{}",
    !isSettled && random() < 0.05 ? at(BENCH_NOW + Math.ceil(random() * 100) * HOUR_MS) : null,
    prose(random, 5, words.slice(0, 1)),
    prose(random, TEXT_WORDS, words.slice(1)),
    `Cliente ${customer}`,
    `cliente${customer}@empresa${customer % 997}.example`,
    `+57310${String(customer % 10_000_000).padStart(7, "0")}`,
    `Empresa ${customer % 997}`,
    at(openedAt),
    "2026-11-24",
    random() < 0.7 ? "web" : "phone",
    1,
    at(openedAt),
    isSettled ? at(settledAt) : null,
    status === "closed" ? at(settledAt) : null,
    status === "closed" ? "solved" : null,
    `bench-${String(index).padStart(37, "0")}`,
  );
  let messages = "";
  let events = line(id, at(openedAt), "opened", null, true, null, "{}");
  const writer = assignee ?? PEOPLE[index % PEOPLE.length]?.id ?? null;
  for (let message = 0; message < MESSAGES_PER_TICKET; message++) {
    const writtenAt = openedAt + (message + 1) * HOUR_MS;
    const messageId = uuid(writtenAt, index * MESSAGES_PER_TICKET + message);
    const byCustomer = message % 3 === 1;
    const person = byCustomer ? null : writer;
    const visibility = message % 3 === 2 ? "internal" : "public";
    messages += line(messageId, id, person, visibility, prose(random, NOTE_WORDS, []), at(writtenAt));
    events += line(id, at(writtenAt), "message", person, byCustomer, messageId, "{}");
  }
  if (status !== "new")
    events += line(id, at(openedAt + HOUR_MS), "status", writer, false, null, `{"from": "new", "to": "${status}"}`);
  return { tickets: ticket, messages, events };
}

/** The id of ticket `index` of `count`. */
export function ticketId(index: number, count: number): string {
  return uuid(openedAtOf(index, count), index);
}

function openedAtOf(index: number, count: number): number {
  return Math.floor(FIRST_OPENED + ((BENCH_NOW - HOUR_MS * 8 - FIRST_OPENED) * index) / count);
}

type Shares<Value> = readonly (readonly [Value, number])[];

const STATUSES: Shares<string> = [
  ["closed", 0.85],
  ["solved", 0.05],
  ["waiting", 0.04],
  ["open", 0.04],
  ["new", 0.02],
];
const TYPES: Shares<string> = [
  ["incident", 0.4],
  ["service_request", 0.3],
  ["petition", 0.12],
  ["claim", 0.1],
  ["complaint", 0.05],
  ["suggestion", 0.02],
  ["appeal", 0.01],
];
const PRIORITIES: Shares<string> = [
  ["P3", 0.5],
  ["P2", 0.25],
  ["P4", 0.2],
  ["P1", 0.05],
];
const TIERS: Shares<1 | 2 | 3> = [
  [1, 0.8],
  [2, 0.15],
  [3, 0.05],
];

function pick<Value>(random: () => number, shares: Shares<Value>): Value {
  let left = random();
  for (const [value, share] of shares) {
    if (left < share) return value;
    left -= share;
  }
  const [first] = shares;
  if (!first) throw new Error("nothing to pick from");
  return first[0];
}

const SYLLABLES = ["ca", "lo", "mi", "re", "sa", "to", "ña", "pe", "du", "bri", "gón", "tez", "vi", "lle", "ro"];
const VOCABULARY = Array.from({ length: WORDS }, (_, index) => {
  let word = "";
  for (let rest = index + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length))
    word += SYLLABLES[rest % SYLLABLES.length];
  return word;
});

/** Words as they come in a language, few of them often, with `among` somewhere in between. */
function prose(random: () => number, length: number, among: readonly string[]): string {
  const words = Array.from({ length }, () => VOCABULARY[Math.floor(WORDS ** random()) - 1] ?? "");
  for (const word of among) words[Math.floor(random() * length)] = word;
  return words.join(" ");
}

/** Numbers in 0…1 that follow from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = (seed + 1) * 2_654_435_761;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A UUID of version 7 that follows from an instant and a number, in the order of both. */
function uuid(ms: number, number: number): string {
  const time = ms.toString(16).padStart(12, "0");
  const rest = number.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
}

function at(ms: number): string {
  return new Date(ms).toISOString();
}

function line(...fields: readonly (string | number | boolean | null)[]): string {
  return `${fields.map((field) => (field === null ? NULL : String(field))).join("\t")}\n`;
}
