"use client";

import { useId, useState } from "react";
import { EmailAddress } from "#components/ui/email-address.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { DeskTicket } from "#lib/desk/desk-data.ts";
import { type ListAddress, listParameters } from "#lib/desk/list-address.ts";
import { instantOfDateTime, wallDateTimeAt } from "#lib/desk/local-date-time.ts";
import { momentFrom } from "#lib/i18n/moment-from.ts";
import { routes } from "#lib/routes.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import type { TicketChanges } from "#lib/tickets/change-ticket.ts";
import { MOVES } from "#lib/tickets/life.ts";
import { NUMBER_WRITTEN_MAX, TAG_MAX } from "#lib/tickets/limits.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon, type DeskIconName } from "./desk-icon.tsx";
import { useFollow } from "./use-follow.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

type Props = {
  ticket: DeskTicket;
  address: ListAddress;
  /** `onDone` hears that the desk has taken it. */
  onChange: (changes: TicketChanges, onDone?: () => void) => void;
};

/** What is known of a request, and what can be set on it. */
export function Facts({ ticket, address, onChange }: Props) {
  const { words, frame, now } = useDesk();
  const follow = useFollow();
  const { may } = ticket;
  const isOpen = ticket.status !== "solved" && ticket.status !== "closed";
  const minutesOpen = Math.floor((now - ticket.openedAt) / MINUTE_MS);
  const opened = momentFrom(frame.zone, now, ticket.openedAt);
  const requestHref = (number: string) => routes.deskRequest(number, listParameters(address));
  return (
    <aside className="facts" aria-label={words.facts.label}>
      <section>
        {isOpen && (
          <>
            <h3>{words.facts.age}</h3>
            <p className="left">{minutesOpen < 1 ? words.facts.lessThanAMinute : words.list.age(minutesOpen)}</p>
          </>
        )}
        <p className="fine">{words.list.opened(opened)}</p>
        {ticket.claimedPriority !== null && ticket.claimedPriority !== ticket.priority && (
          <p className="fine">{words.facts.claimed(ticket.claimedPriority)}</p>
        )}
        {ticket.duplicateOf !== null && (
          <p className="fine">
            {words.facts.duplicateOf}{" "}
            <a href={requestHref(ticket.duplicateOf)} onClick={follow(requestHref(ticket.duplicateOf))}>
              {ticket.duplicateOf}
            </a>
          </p>
        )}
        {ticket.rating !== null && (
          <p className="fine">
            {words.facts.rating}: {words.facts.rated(ticket.rating)}
            {ticket.ratingComment !== null && ` · ${ticket.ratingComment}`}
          </p>
        )}
      </section>
      <section>
        <h3>{words.facts.tier}</h3>
        <ol className="steps">
          {frame.tiers.map(({ level, name }) => (
            <li key={level} {...(level === ticket.tier ? { "aria-current": "step" as const } : {})}>
              <b>{level}</b>
              {name[words.language]}
            </li>
          ))}
        </ol>
      </section>
      <section aria-label={words.facts.classification}>
        <div className="pairs">
          <Choice
            label={words.facts.priority}
            value={ticket.priority}
            icon={ticket.priority === "P1" ? "siren" : null}
            isFixed={!may.change}
            options={PRIORITIES.map((one) => [one, words.priority(one)])}
            onChange={(priority) => onChange({ priority })}
          />
          <Choice
            label={words.facts.status}
            value={ticket.status}
            isFixed={!may.change}
            options={[ticket.status, ...MOVES[ticket.status]].map((one) => [one, words.status[one]])}
            onChange={(status) => onChange({ status })}
          />
          <Choice
            label={words.facts.assignee}
            value={ticket.assigneeEmail ?? ""}
            isFixed={!may.change}
            options={assignees(ticket, frame.people, words)}
            onChange={(email) => onChange({ assignee: email === "" ? null : email })}
          />
          <Choice
            label={words.facts.type}
            value={ticket.requestType}
            isFixed={!may.change}
            options={REQUEST_TYPES.map((one) => [one, words.requestType(one)])}
            onChange={(requestType) => onChange({ requestType })}
          />
        </div>
      </section>
      {(may.change || ticket.tags.length > 0) && (
        <section>
          <h3>{words.facts.tags}</h3>
          <Tags tags={ticket.tags} isFixed={!may.change} onChange={(tags, onDone) => onChange({ tags }, onDone)} />
        </section>
      )}
      {may.change && isOpen && (
        <section>
          <Snooze ticket={ticket} onChange={(snoozedUntil) => onChange({ snoozedUntil })} />
        </section>
      )}
      {ticket.requestType === "appeal" && (
        <section>
          <Matter
            key={ticket.matter}
            matter={ticket.matter}
            isFixed={!may.change}
            onChange={(matter) => onChange({ matter })}
          />
        </section>
      )}
      <section>
        <h3>{words.facts.requester}</h3>
        {ticket.requester === null ? (
          <p>{words.facts.anonymous}</p>
        ) : (
          <>
            <p>
              <b>{ticket.requester.name}</b>
              {ticket.requester.company !== null && (
                <>
                  <br />
                  {ticket.requester.company}
                </>
              )}
            </p>
            <p className="reach">
              {ticket.requester.phone !== null && (
                <a href={`tel:${ticket.requester.phone.e164}`}>
                  <DeskIcon name="phone" />
                  {ticket.requester.phone.shown}
                </a>
              )}
              {ticket.requester.email !== null && (
                <a href={`mailto:${ticket.requester.email}`}>
                  <DeskIcon name="mail" />
                  <span>
                    <EmailAddress address={ticket.requester.email} />
                  </span>
                </a>
              )}
            </p>
            {ticket.requester.document !== null && (
              <p className="fine">
                {words.facts.document}: {ticket.requester.document}
              </p>
            )}
          </>
        )}
      </section>
      {ticket.requester !== null && (
        <section>
          <h3>{words.facts.others}</h3>
          {ticket.others.length === 0 && <p className="fine">{words.facts.noOthers}</p>}
          <ul className="others">
            {ticket.others.map(({ number, subject, status, openedAt }) => (
              <li key={number}>
                <a href={requestHref(number)} onClick={follow(requestHref(number))}>
                  {subject}
                </a>
                <span>
                  {words.status[status]}, {words.date(momentFrom(frame.zone, now, openedAt))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

/** Whoever reaches the tier, and whoever has it, though they may have gone. */
function assignees(
  ticket: DeskTicket,
  people: ReturnType<typeof useDesk>["frame"]["people"],
  words: ReturnType<typeof useDesk>["words"],
): (readonly [string, string])[] {
  const able = people.filter(({ role, tier }) => role === "admin" || tier >= ticket.tier);
  const listed = able.map(({ email, name, away }) => [email, away ? `${name} (${words.facts.away})` : name] as const);
  const { assigneeEmail, assigneeName } = ticket;
  const isListed = assigneeEmail === null || able.some(({ email }) => email === assigneeEmail);
  return [
    ["", words.facts.nobody],
    ...(isListed ? [] : [[assigneeEmail, assigneeName ?? assigneeEmail] as const]),
    ...listed,
  ];
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  icon?: DeskIconName | null;
  isFixed: boolean;
  options: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, icon = null, isFixed, options, onChange }: ChoiceProps<Value>) {
  const id = useId();
  const isLive = useIsLive();
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <span className={`pick-value${icon === null ? "" : " p1"}`}>
        {icon !== null && <DeskIcon name={icon} />}
        <select
          id={id}
          value={value}
          disabled={isFixed || !isLive}
          onChange={(event) => {
            const [chosen] = options.find(([one]) => one === event.target.value) ?? [];
            if (chosen !== undefined) onChange(chosen);
          }}
        >
          {options.map(([one, said]) => (
            <option key={one} value={one}>
              {said}
            </option>
          ))}
        </select>
        <DeskIcon name="chevron-down" />
      </span>
    </div>
  );
}

function Tags({
  tags,
  isFixed,
  onChange,
}: {
  tags: readonly string[];
  isFixed: boolean;
  onChange: (tags: readonly string[], onDone?: () => void) => void;
}) {
  const { words } = useDesk();
  return (
    <>
      <ul className="tags">
        {tags.map((tag) => (
          <li key={tag}>
            {tag}
            {!isFixed && (
              <button type="button" onClick={() => onChange(tags.filter((one) => one !== tag))}>
                <DeskIcon name="x" />
                <span className="sr-only">{words.facts.removeTag(tag)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isFixed && (
        <form
          className="inline-form"
          onSubmit={(event) => {
            event.preventDefault();
            const field = event.currentTarget.elements.namedItem("tag");
            if (!(field instanceof HTMLInputElement)) return;
            const typed = field.value;
            const tag = typed.trim().toLowerCase();
            const clear = () => {
              if (field.value === typed) field.value = "";
            };
            if (tag === "" || tags.includes(tag)) return clear();
            // It stays until it is taken; who goes on to the next one types over it.
            field.select();
            onChange([...tags, tag], clear);
          }}
        >
          <input name="tag" maxLength={TAG_MAX} aria-label={words.facts.addTag} placeholder={words.facts.addTag} />
        </form>
      )}
    </>
  );
}

/** The last minute of the last year that is answered for. */
const SNOOZE_LAST = "2100-12-31T23:59";

function Snooze({ ticket, onChange }: { ticket: DeskTicket; onChange: (until: number | null) => void }) {
  const { words, frame, now } = useDesk();
  const id = useId();
  const until = ticket.snoozedUntil;
  if (until !== null && until > now)
    return (
      <>
        <p>{words.ticket.snoozedUntil(momentFrom(frame.zone, now, until))}</p>
        <button className="btn small" type="button" onClick={() => onChange(null)}>
          {words.facts.snoozeEnd}
        </button>
      </>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const field = event.currentTarget.elements.namedItem("until");
        if (!(field instanceof HTMLInputElement)) return;
        const at = instantOfDateTime(frame.zone, field.value);
        if (at !== null) return onChange(at);
        field.setCustomValidity(words.facts.snoozeSkipped);
        field.reportValidity();
      }}
    >
      <h3>
        <label htmlFor={id}>{words.facts.snooze}</label>
      </h3>
      <div className="inline-form stacked">
        <input
          id={id}
          type="datetime-local"
          name="until"
          required
          min={wallDateTimeAt(frame.zone, now)}
          max={SNOOZE_LAST}
          defaultValue={wallDateTimeAt(frame.zone, frame.now + DAY_MS)}
          onInput={(event) => event.currentTarget.setCustomValidity("")}
        />
        <button className="btn small" type="submit">
          {words.facts.snoozeSet}
        </button>
      </div>
    </form>
  );
}

function Matter({
  matter,
  isFixed,
  onChange,
}: {
  matter: string | null;
  isFixed: boolean;
  onChange: (matter: string | null) => void;
}) {
  const { words } = useDesk();
  const [typed, setTyped] = useState(matter ?? "");
  const id = useId();
  if (isFixed)
    return (
      <>
        <h3>{words.facts.matter}</h3>
        <p>{matter ?? "—"}</p>
      </>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const number = typed.trim();
        onChange(number === "" ? null : number);
      }}
    >
      <h3>
        <label htmlFor={id}>{words.facts.matter}</label>
      </h3>
      <div className="inline-form">
        <input
          id={id}
          value={typed}
          placeholder={words.facts.matterHint}
          maxLength={NUMBER_WRITTEN_MAX}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button className="btn small" type="submit">
          {words.facts.matterSet}
        </button>
      </div>
    </form>
  );
}
