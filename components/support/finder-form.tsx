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
import { chosen, type FinderChoice } from "./finder-choice.ts";

export type FinderFormProps = {
  words: Words;
  choice: FinderChoice;
  /** False when the address asked for something that is not known here. */
  understood: boolean;
  /** Where the form goes when no script answers it. */
  action: string;
  form?: React.Ref<HTMLFormElement>;
  /** Left out where no script answers: the form is then sent by its button alone. */
  onChoose?: (choice: FinderChoice) => void;
  /** What the form sends besides. */
  children?: React.ReactNode;
};

/** What do you need, how urgent is it: a GET form that works by itself. A PQRSA is not asked its urgency. */
export function FinderForm({ words, choice, understood, action, form, onChoose, children }: FinderFormProps) {
  const { requestType, priority } = choice;
  const option = (type: RequestType) => (
    <option key={type} value={type}>
      {words.requestTypes[type].option}
    </option>
  );
  const show = (
    <button className="btn" type="submit">
      {words.finder.show}
    </button>
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
            {...(onChoose
              ? {
                  value: requestType,
                  onChange: (event: React.ChangeEvent<HTMLSelectElement>) => {
                    const type = REQUEST_TYPES.find((each) => each === event.target.value);
                    if (type) onChoose(chosen(type, priority));
                  },
                }
              : { defaultValue: requestType })}
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
                  {...(onChoose
                    ? { checked: each === priority, onChange: () => onChoose(chosen(requestType, each)) }
                    : { defaultChecked: each === priority })}
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
      {children}
      {onChoose ? <noscript>{show}</noscript> : show}
    </form>
  );
}
