import { Alert } from "#components/people/alert.tsx";
import type { Side } from "#lib/catalogue/merge-units.ts";
import type { PublishView } from "#lib/catalogue/publish-view.ts";
import type { ShownChoice } from "#lib/catalogue/shown-changes.ts";
import type { PublishPageWords } from "#lib/i18n/admin/publish-page.ts";
import { Trouble } from "./trouble.tsx";

type Props = {
  settling: NonNullable<PublishView["settling"]>;
  chosen: Readonly<Record<string, Side>>;
  /** Why nothing was changed; `choice`: at each that is not chosen. */
  troubles: { readonly choice?: string; readonly settle?: string };
  words: PublishPageWords;
  onChoose: (id: string, side: Side) => void;
};

/** Where the draft and what came into force changed the same: what each says, and which of both stays in the draft. */
export function SettleChoices({ settling, chosen, troubles, words, onChoose }: Props) {
  return (
    <section className="settling" aria-labelledby="clash">
      <h2 id="clash" className="clash" tabIndex={-1}>
        {words.settling}
      </h2>
      <p className="lede">{settling.text}</p>
      <input type="hidden" name="settling" value={settling.revision} />
      {settling.choices.map((choice) => (
        <Choice
          key={choice.id}
          choice={choice}
          chosen={chosen[choice.id]}
          trouble={chosen[choice.id] === undefined ? troubles.choice : undefined}
          words={words}
          onChoose={(side) => onChoose(choice.id, side)}
        />
      ))}
      {troubles.settle !== undefined && <Alert tone="late">{troubles.settle}</Alert>}
      <button className="btn primary" type="submit" name="do" value="settle">
        {words.settle}
      </button>
    </section>
  );
}

const SIDES: readonly Side[] = ["mine", "theirs"];

type ChoiceProps = {
  choice: ShownChoice;
  chosen: Side | undefined;
  trouble: string | undefined;
  words: PublishPageWords;
  onChoose: (side: Side) => void;
};

function Choice({ choice: { id, rows }, chosen, trouble, words, onChoose }: ChoiceProps) {
  return (
    <fieldset {...(trouble === undefined ? {} : { "aria-describedby": `${id}-trouble` })}>
      <legend>{[...new Set(rows.map(({ subject }) => subject))].join("; ")}</legend>
      <input type="hidden" name="choice" value={id} />
      {SIDES.map((side) => (
        <label key={side}>
          <input type="radio" name={id} value={side} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            <b>{words[side]}</b>
            {rows
              .flatMap((row) => row[side])
              .map((line) => (
                <span key={line} className="line">
                  {line}
                </span>
              ))}
          </span>
        </label>
      ))}
      <Trouble id={`${id}-trouble`} text={trouble} />
    </fieldset>
  );
}
