"use client";

import { useState } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import type { PublishView } from "#lib/catalogue/publish-view.ts";
import type { PublishPageWords } from "#lib/i18n/admin/publish-page.ts";
import { SCOPES, type Scope } from "#lib/routing/scope.ts";
import { CoveragePicture } from "./coverage-picture.tsx";

type Props = { effects: NonNullable<PublishView["effects"]>; words: PublishPageWords };

/** A week before and after, for the requests that are chosen, and for how long they are attended. */
export function CoverageCompared({ effects, words }: Props) {
  const [scope, setScope] = useState<Scope>("all");
  const { week, sums } = effects;
  return (
    <section aria-labelledby="coverage" className="coverage">
      <div className="row-head">
        <h2 id="coverage">{words.coverage}</h2>
        <p aria-live="polite">{week.title}</p>
        <div className="pager">
          <Turn week={week.previous} icon="arrow-left" label={words.previousWeek} />
          <Turn week={week.next} icon="arrow-right" label={words.nextWeek} />
        </div>
      </div>
      <fieldset className="seg small">
        <legend className="sr-only">{words.scope}</legend>
        {SCOPES.map((one) => (
          <label key={one}>
            <input type="radio" name="scope" value={one} checked={scope === one} onChange={() => setScope(one)} />
            <span>{words.scopes[one]}</span>
          </label>
        ))}
      </fieldset>
      {/* All of them: which one is shown, the styles read from the choice, with scripts or without. */}
      {SCOPES.map((one) => (
        <div key={one} className="compare" data-scope={one}>
          <CoveragePicture id={`before-${one}`} title={words.before} days={week.scopes[one].before} words={words} />
          <CoveragePicture id={`after-${one}`} title={words.after} days={week.scopes[one].after} words={words} />
        </div>
      ))}
      <ul className="legend" aria-label={words.legend}>
        <Key name="all">{words.keys.all}</Key>
        <Key name="some">{words.keys.some}</Key>
        {week.only !== null && <Key name="only">{week.only}</Key>}
        <Key name="holiday">{words.keys.holiday}</Key>
        <Key name="some changed">{words.keys.changed}</Key>
        <Key name="gap">{words.keys.gap}</Key>
      </ul>
      <table className="data sums">
        <caption>{words.sums}</caption>
        <thead>
          <tr>
            <th scope="col">{words.request}</th>
            {sums.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sums.rows.map(({ who, cells }) => (
            <tr key={who}>
              <th scope="row">{who}</th>
              {sums.columns.map((column, index) => {
                const cell = cells[index];
                return (
                  <td key={column} data-th={column}>
                    {cell?.before}
                    {cell?.same === false && (
                      <>
                        {" → "}
                        <b className={cell.fewer ? "fewer" : undefined}>{cell.after}</b>
                        {cell.fewer && <span className="sr-only"> {words.fewer}</span>}
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Key({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <li>
      <i className={`key ${name}`} />
      {children}
    </li>
  );
}

type TurnProps = { week: string | null; icon: "arrow-left" | "arrow-right"; label: string };

function Turn({ week, icon, label }: TurnProps) {
  if (week === null) return null;
  return (
    <button className="icon-btn" type="submit" name="week" value={week}>
      <DeskIcon name={icon} />
      <span className="sr-only">{label}</span>
    </button>
  );
}
