import "server-only";
import pg from "pg";
import { readRevision } from "#lib/catalogue/read-revision.ts";
import type { Catalogue } from "#lib/catalogue/schema.ts";
import { databaseUrl, db } from "#lib/db.ts";
import type { Outcome } from "#lib/outcome.ts";
import type { Actor } from "#lib/people/actor.ts";
import { ACTOR_SELECT, actorFrom } from "#lib/people/actor-row.ts";
import { isDemoCleared } from "#lib/people/demo-people.ts";
import { type CompiledCatalogue, compileCatalogue } from "#lib/routing/compile-catalogue.ts";
import { addDays } from "#lib/schedule/local-date.ts";
import { minuteOf } from "#lib/schedule/time-text.ts";
import { zoneRules } from "#lib/schedule/wall-clock.ts";
import { compileWorkingDays, isWorkingDay } from "#lib/schedule/working-days.ts";
import { instantsOfWallTime, wallTimeAt } from "#lib/schedule/zone.ts";
import { changeTicket } from "#lib/tickets/change-ticket.ts";
import { closeTicket } from "#lib/tickets/close-ticket.ts";
import { confirmSolved } from "#lib/tickets/confirm-solved.ts";
import { escalateTicket } from "#lib/tickets/escalate-ticket.ts";
import { writeAsCustomer } from "#lib/tickets/follow-request.ts";
import { logContact } from "#lib/tickets/log-contact.ts";
import { openRequest } from "#lib/tickets/open-request.ts";
import { rateHelp } from "#lib/tickets/rate-help.ts";
import { requestSchema } from "#lib/tickets/request-schema.ts";
import { sweep } from "#lib/tickets/sweep.ts";
import { takeBackReply } from "#lib/tickets/take-back-reply.ts";
import { writeMessage } from "#lib/tickets/write-message.ts";
import { STORIES } from "./stories.ts";
import { demoAddress, type Staff, type Step, type Story, type When } from "./story.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** Any number of ours: two first starts at once wait for each other on it. */
const TELLING_LOCK = 20_261_126;
/** So many stories go on at a time: half of the connections that a process has. */
const AT_ONCE = 5;

type Told = { readonly id: string; readonly number: string };
type Scene = {
  readonly now: number;
  readonly revision: CompiledCatalogue<Catalogue>;
  readonly instantOf: (when: When) => number;
  readonly staff: Readonly<Record<Staff, Actor>>;
  readonly told: ReadonlyMap<string, Told>;
};

/**
 * Whether the demo requests need not be told: there are no demo people, the demo was taken away, or all of them are
 * there. Cost: three queries, by an index.
 */
export async function areDemoRequestsTold(): Promise<boolean> {
  if ((await db().person.count({ where: { demo: true } })) === 0) return true;
  if (await isDemoCleared(db())) return true;
  const emails = STORIES.flatMap(({ request }) => request.email ?? []);
  const rows = await db().ticket.findMany({ where: { requesterEmail: { in: emails } }, select: { subject: true } });
  const subjects = new Set(rows.map(({ subject }) => subject));
  return STORIES.every(({ request }) => request.email === undefined || subjects.has(request.subject));
}

/**
 * Opens some weeks of believable requests and lets the demo people work on them, all through the use cases, so that
 * every row has its events; what is there already is left alone. Those that an interrupted telling has opened stay
 * as they are. Cost: two seconds.
 * @param now the instant that the stories lead up to
 */
export async function tellDemoRequests(now: number): Promise<void> {
  // A lock of a session, which is that of one connection.
  const lock = new pg.Client({ connectionString: databaseUrl() });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [TELLING_LOCK]);
    if (!(await areDemoRequestsTold())) await tell(now);
  } finally {
    await lock.end();
  }
}

async function tell(now: number): Promise<void> {
  const catalogue = await readRevision(db(), 1);
  if (!catalogue) throw new Error("there is no catalogue");
  const revision = compileCatalogue(catalogue, zoneRules(catalogue.desk.timeZone));
  const instantOf = instantsBefore(now, revision);
  const told = new Map<string, Told>();
  const staff = await demoStaff();
  const scene: Scene = { now, revision, instantOf, staff, told };
  const isNew = new Set<Story>();
  // In the order in which they came, so that their numbers are in it too.
  for (const story of STORIES.toSorted((one, other) => instantOf(one.opened) - instantOf(other.opened))) {
    const there = await find(story);
    told.set(story.key, there ?? (await open(story, scene)));
    if (!there) isNew.add(story);
  }
  const waiting = [...isNew];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let story = waiting.shift(); story; story = waiting.shift())
        for (const step of story.after) await take(step, story, scene);
    }),
  );
  await sweep(now);
}

function find({ request }: Story): Promise<Told | null> {
  return db().ticket.findFirst({
    where: { subject: request.subject, requesterEmail: request.email ?? null },
    select: { id: true, number: true },
  });
}

async function open({ request: given, opened, logged }: Story, { revision, instantOf, staff }: Scene): Promise<Told> {
  const opening = { request: requestSchema.parse(given), revision, now: instantOf(opened), key: null };
  const outcome = logged
    ? await logContact({ ...opening, actor: staff[logged.by], channel: logged.channel })
    : await openRequest(opening);
  const { id } = certain(outcome, given.subject);
  return db().ticket.findUniqueOrThrow({ where: { id }, select: { id: true, number: true } });
}

async function take(step: Step, { key, request }: Story, scene: Scene): Promise<void> {
  const now = scene.instantOf(step.at);
  const { id: ticketId, number } = toldOf(scene, key);
  const { version } = await db().ticket.findUniqueOrThrow({ where: { id: ticketId }, select: { version: true } });
  const by = (who: Staff) => ({ actor: scene.staff[who], now, number });
  const ask = (): Promise<Outcome<unknown, unknown>> => {
    switch (step.does) {
      case "answer":
      case "note": {
        const text = step.text.replaceAll(/\{(\w+)\}/g, (_, who: Staff) => scene.staff[who].name);
        return writeMessage({ ...by(step.who), visibility: step.does === "note" ? "internal" : "public", text });
      }
      case "change":
        return changeTicket({ ...by(step.who), version, changes: step.changes });
      case "snooze":
        return changeTicket({
          ...by(step.who),
          version,
          changes: { snoozedUntil: scene.now + step.days * DAY_MS },
        });
      case "escalate":
      case "hand_back": {
        const direction = step.does === "escalate" ? "up" : "back";
        return escalateTicket({ ...by(step.who), version, reason: step.reason, direction });
      }
      case "close": {
        const as =
          step.duplicateOf === null
            ? ({ kind: "spam" } as const)
            : ({ kind: "duplicate", of: toldOf(scene, step.duplicateOf).number } as const);
        return closeTicket({ ...by(step.who), version, as });
      }
      case "contest":
        return changeTicket({ ...by(step.who), version, changes: { matter: toldOf(scene, step.matter).number } });
      case "take_back_last":
        return lastAnswer(ticketId).then((messageId) => takeBackReply({ ...by(step.who), messageId }));
      case "write":
        return writeAsCustomer({ ticketId, now, text: step.text });
      case "confirm":
        return confirmSolved({ ticketId, now });
      case "rate":
        return rateHelp({ ticketId, now, rating: step.rating, comment: step.comment });
    }
  };
  certain(await ask(), `${request.subject}, ${step.does}`);
}

async function lastAnswer(ticketId: string): Promise<string> {
  const { id } = await db().message.findFirstOrThrow({
    where: { ticketId, visibility: "public", personId: { not: null } },
    orderBy: { event: { sequence: "desc" } },
    select: { id: true },
  });
  return id;
}

function toldOf({ told }: Scene, key: string): Told {
  const found = told.get(key);
  if (!found) throw new Error(`no story is called ${key}`);
  return found;
}

async function demoStaff(): Promise<Readonly<Record<Staff, Actor>>> {
  const of = async (who: Staff) => {
    const row = await db().person.findUnique({ where: { email: demoAddress(who) }, select: ACTOR_SELECT });
    const actor = row && actorFrom(row);
    if (!actor) throw new Error(`there is no ${demoAddress(who)}`);
    return actor;
  };
  return {
    agente: await of("agente"),
    supervisor: await of("supervisor"),
    coordinador: await of("coordinador"),
    admin: await of("admin"),
  };
}

/** Reads the instants of stories that lead up to one. Working days are those from Monday to Friday, but for holidays. */
export function instantsBefore(now: number, { zone, catalogue }: CompiledCatalogue<Catalogue>): (when: When) => number {
  const working = compileWorkingDays({ weekdays: ["mon", "tue", "wed", "thu", "fri"], holidays: catalogue.holidays });
  const today = wallTimeAt(zone, now).date;
  return (when) => {
    if (when.endsWith(" min")) return now - Number.parseInt(when, 10) * MINUTE_MS;
    const [ago = "", time = ""] = when.split(" ");
    let date = today;
    for (let left = Number(ago); left > 0; ) {
      date = addDays(date, -1);
      if (isWorkingDay(working, date)) left -= 1;
    }
    const [instant] = instantsOfWallTime(zone, date, minuteOf(time));
    if (instant === undefined) throw new Error(`the clock never shows ${date} ${time}`);
    return instant;
  };
}

function certain<Value>(outcome: Outcome<Value, unknown>, what: string): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`a demo request was refused: ${what}: ${JSON.stringify(outcome.refused)}`);
}
