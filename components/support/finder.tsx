import { useEffect, useRef } from "react";
import { Icon } from "#components/ui/icon.tsx";
import type { Words } from "#lib/i18n/es.ts";
import {
  isTechnical,
  PQRSA_TYPES,
  PRIORITIES,
  REQUEST_TYPES,
  type RequestType,
  TECHNICAL_TYPES,
} from "#lib/routing/request.ts";
import { chosen, type FinderChoice, readFinder } from "./finder-choice.ts";

type Props = {
  words: Words;
  choice: FinderChoice;
  /** False when the address asked for something that is not known here. */
  understood: boolean;
  /** Where the form goes when no script answers it. */
  action: string;
  onChoose: (choice: FinderChoice) => void;
};

/** What do you need, how urgent is it: a GET form that works by itself. A PQRSA is not asked its urgency. */
export function Finder({ words, choice: { requestType, priority }, understood, action, onChoose }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const isRead = useRef(false);
  // What was chosen before the scripts came is shown already, and nothing else tells of it.
  useEffect(() => {
    if (isRead.current || !form.current) return;
    isRead.current = true;
    const { choice: shown } = readFinder(Object.fromEntries(new FormData(form.current)));
    if (shown.requestType !== requestType || shown.priority !== priority) onChoose(shown);
  }, [requestType, priority, onChoose]);
  const option = (type: RequestType) => (
    <option key={type} value={type}>
      {words.requestTypes[type].option}
    </option>
  );
  return (
    <form ref={form} className="finder" method="get" action={action}>
      {!understood && (
        <p className="hint" role="alert">
          {words.finder.notUnderstood}
        </p>
      )}
      <div className="field">
        <label htmlFor="request-type">{words.finder.type}</label>
        <span className="select">
          <select
            id="request-type"
            name="requestType"
            {...(isTechnical(requestType) ? {} : { "aria-describedby": "request-type-hint" })}
            value={requestType}
            onChange={(event) => {
              const type = REQUEST_TYPES.find((each) => each === event.target.value);
              if (type) onChoose(chosen(type, priority));
            }}
          >
            <optgroup label={words.finder.technical}>{TECHNICAL_TYPES.map(option)}</optgroup>
            <optgroup label={words.finder.pqrsa}>{PQRSA_TYPES.map(option)}</optgroup>
          </select>
          <Icon name="chevron-down" />
        </span>
        {/* The names of the technical types say it already; those of a PQRSA have their meaning in law. */}
        {!isTechnical(requestType) && (
          <p className="hint" id="request-type-hint">
            {words.requestTypes[requestType].hint}
          </p>
        )}
      </div>
      {isTechnical(requestType) && (
        <fieldset className="field">
          <legend>{words.finder.urgency}</legend>
          <div className="seg">
            {PRIORITIES.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="priority"
                  value={each}
                  aria-describedby="priority-hint"
                  checked={each === priority}
                  onChange={() => onChoose(chosen(requestType, each))}
                />
                <span>
                  <b>{words.priorities[each].name}</b> <small>{each}</small>
                </span>
              </label>
            ))}
          </div>
          <p className="hint" id="priority-hint">
            {words.priorities[priority].hint}
          </p>
        </fieldset>
      )}
      <noscript>
        <button className="btn" type="submit">
          {words.finder.show}
        </button>
      </noscript>
    </form>
  );
}
