import type { PublicationField, TypedPublication } from "#lib/admin/publication-form.ts";
import type { PublishView } from "#lib/catalogue/publish-view.ts";
import type { PublishPageWords } from "#lib/i18n/admin/publish-page.ts";
import { Trouble } from "./trouble.tsx";

type Props = {
  view: Pick<PublishView, "city" | "from" | "dryRun">;
  typed: Pick<TypedPublication, "when" | "date" | "time">;
  troubles: Readonly<Partial<Record<PublicationField, string>>>;
  /** Whether what is typed is not what the view was made for; and whether it could be compared. */
  isStale: boolean;
  isUncompared: boolean;
  words: PublishPageWords;
  onChoose: (when: TypedPublication["when"]) => void;
  onType: (field: "date" | "time", text: string) => void;
  /** Hears that a field was left. */
  onTyped: () => void;
};

/** From when a publication is to be in force: at once, or from a date and an hour on the desk's wall. */
export function WhenFields({ view, typed, troubles, isStale, isUncompared, words, ...heard }: Props) {
  const { onChoose, onType, onTyped } = heard;
  const { when, date, time } = typed;
  return (
    <fieldset className="when">
      <legend className="sr-only">{words.when}</legend>
      <label>
        <input type="radio" name="when" value="now" checked={when === "now"} onChange={() => onChoose("now")} />
        <span>{words.now}</span>
      </label>
      <label>
        <input type="radio" name="when" value="date" checked={when === "date"} onChange={() => onChoose("date")} />
        <span>{words.fromDate}</span>
      </label>
      <div className="two">
        <TextField
          name="date"
          label={words.date}
          value={date}
          trouble={troubles.date}
          onBlur={onTyped}
          onType={(text) => onType("date", text)}
        />
        <TextField
          name="time"
          label={words.time(view.city)}
          value={time}
          trouble={troubles.time}
          onBlur={onTyped}
          onType={(text) => onType("time", text)}
        />
      </div>
      <Trouble id="date-trouble" text={troubles.date} />
      <Trouble id="time-trouble" text={troubles.time} />
      <p className="fine" aria-live="polite">
        {!isUncompared && troubles.date === undefined && troubles.time === undefined && view.from}
      </p>
      <p className="fine">
        {/* In a tab of its own: what is typed here stays. */}
        <a href={view.dryRun} target="_blank" rel="noopener">
          {words.dryRun}
        </a>
      </p>
      {/* With scripts it compares by itself, but who has just typed may press it; without them this is how. */}
      <button
        className={isStale || when === "date" ? "btn small asked" : "btn small"}
        type="submit"
        name="do"
        value="compare"
      >
        {words.compare}
      </button>
    </fieldset>
  );
}

type TextFieldProps = {
  name: string;
  label: string;
  value: string;
  trouble: string | undefined;
  onType: (text: string) => void;
  onBlur: () => void;
};

function TextField({ name, label, value, trouble, onType, onBlur }: TextFieldProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        value={value}
        maxLength={40}
        autoComplete="off"
        aria-invalid={trouble !== undefined}
        {...(trouble === undefined ? {} : { "aria-describedby": `${name}-trouble` })}
        onChange={(event) => onType(event.target.value)}
        onBlur={onBlur}
      />
    </div>
  );
}
