"use client";

import { PRIORITIES } from "#lib/routing/request.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import type { RowChanges } from "./ticket-patch.ts";

/** To what several tickets may be moved at once: closing asks first, one by one. */
const STATUSES = ["open", "waiting", "solved"] as const;

type Props = {
  chosen: ReadonlySet<string>;
  onAll: () => void;
  onEnd: () => void;
  onChange: (changes: RowChanges) => void;
};

/** Changes of all that are chosen. */
export function BulkBar({ chosen, onAll, onEnd, onChange }: Props) {
  const { words, frame } = useDesk();
  const choices: readonly (readonly [string, readonly (readonly [string, RowChanges])[]])[] = [
    [
      words.facts.assignee,
      [
        [words.facts.nobody, { assignee: null }],
        ...frame.people.map(({ email, name }) => [name, { assignee: email }] as const),
      ],
    ],
    [words.facts.status, STATUSES.map((status) => [words.status[status], { status }])],
    [words.facts.priority, PRIORITIES.map((priority) => [words.priority(priority), { priority }])],
  ];
  return (
    <div className="bulk">
      <b role="status">{words.list.selected(chosen.size)}</b>
      <button className="btn small quiet" type="button" onClick={onAll}>
        {words.list.selectAll}
      </button>
      <button className="icon-btn tiny" type="button" onClick={onEnd}>
        <DeskIcon name="x" />
        <span className="sr-only">{words.list.endSelecting}</span>
      </button>
      {chosen.size > 0 &&
        choices.map(([label, options]) => (
          <select
            key={label}
            aria-label={label}
            value=""
            onChange={(event) => {
              const [, changes] = options[Number(event.target.value)] ?? [];
              if (changes) onChange(changes);
            }}
          >
            <option value="" disabled>
              {label}
            </option>
            {options.map(([name], index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </select>
        ))}
    </div>
  );
}
