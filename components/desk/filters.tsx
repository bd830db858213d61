"use client";

import { type Filter, filterCount, type ListAddress, listParameters } from "#lib/desk/list-address.ts";
import { TIERS } from "#lib/people/actor.ts";
import { routes } from "#lib/routes.ts";
import { PRIORITIES, REQUEST_TYPES } from "#lib/routing/request.ts";
import { TICKET_STATUSES } from "#lib/tickets/life.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";

/** What narrows a view. Closed, it says that something does, and lets it be taken away. */
export function Filters({ address, isOpen }: { address: ListAddress; isOpen: boolean }) {
  const { words, frame, go } = useDesk();
  const cleared = { ...address, status: null, tier: null, assignee: null, requestType: null, priority: null };
  const clear = () => go(routes.deskRequests(listParameters({ ...cleared, cursor: null })));
  const count = filterCount(address);
  if (!isOpen)
    return (
      <div className="bulk">
        <b>{words.list.filters(count)}</b>
        <button className="btn small" type="button" onClick={clear}>
          <DeskIcon name="x" />
          {words.clearFilters}
        </button>
      </div>
    );
  const choices: readonly (readonly [Filter, string, readonly (readonly [string, string])[]])[] = [
    ["status", words.facts.status, TICKET_STATUSES.map((one) => [one, words.status[one]])],
    ["priority", words.facts.priority, PRIORITIES.map((one) => [one, words.priority(one)])],
    ["requestType", words.facts.type, REQUEST_TYPES.map((one) => [one, words.requestType(one)])],
    ["tier", words.facts.tier, TIERS.map((one) => [String(one), words.tier(one)])],
    [
      "assignee",
      words.facts.assignee,
      [["none", words.list.nobody], ...frame.people.map(({ email, name }) => [email, name] as const)],
    ],
  ];
  return (
    <div className="filters">
      {choices.map(([name, label, options]) => (
        <label key={name}>
          {label}
          <span className="select">
            <select
              value={address[name] ?? ""}
              onChange={(event) => {
                const parameters = new URLSearchParams(listParameters({ ...address, cursor: null }));
                parameters.set(name, event.target.value);
                if (event.target.value === "") parameters.delete(name);
                go(routes.deskRequests(parameters.toString()));
              }}
            >
              <option value="">{words.list.any}</option>
              {options.map(([value, said]) => (
                <option key={value} value={value}>
                  {said}
                </option>
              ))}
            </select>
            <DeskIcon name="chevron-down" />
          </span>
        </label>
      ))}
      {count > 0 && (
        <button className="btn small" type="button" onClick={clear}>
          {words.clearFilters}
        </button>
      )}
    </div>
  );
}
