import Link from "next/link";
import { Fragment } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import type { ShownHoliday, ShownYear } from "#lib/admin/holidays-page.ts";
import type { HolidayWords } from "#lib/i18n/admin/holidays-es.ts";
import type { Language } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";
import { UndoDay } from "./holiday-undo.tsx";

type Send = (form: FormData) => Promise<void>;

type Props = {
  words: HolidayWords;
  /** The language that the page does not speak. */
  other: Language;
  view: ShownYear;
  isAdding: boolean;
  /** The form of a day that is added, where one is. */
  adding: React.ReactNode;
  /** The form of the day that is edited or taken away, where one is. */
  changing: { readonly date: string; readonly form: React.ReactNode } | undefined;
  addLawful: Send;
};

/** The years, and the list of the one that is chosen. */
export function HolidaysList({ words, other, view, isAdding, adding, changing, addLawful }: Props) {
  const { year, rows } = view;
  const address = (more: string) => routes.adminHolidays(`year=${year}${more}`);
  const observed = rows.filter(({ state }) => state !== "removed" && state !== "missing");
  const missing = rows.filter(({ state }) => state === "missing");
  const fill = { year, action: addLawful };
  const isEmpty = observed.length === 0;
  return (
    <>
      <nav className="tabs" aria-label={words.years}>
        {view.years.map((one) => (
          <Link
            key={one.year}
            href={routes.adminHolidays(`year=${one.year}`)}
            prefetch={false}
            {...(one.year === year ? { "aria-current": "page" } : {})}
          >
            {one.year}
            {one.isEdited && <span className="edited">{words.edited}</span>}
          </Link>
        ))}
      </nav>
      <section aria-labelledby="year" className="dates">
        <div className="row-head">
          <h2 id="year">{words.year(year)}</h2>
          {!isEmpty && <p>{words.count(observed.length)}</p>}
          <div className="acts">
            {!isEmpty && missing.length > 0 && (
              <Fill {...fill} className="btn small" label={words.fillRest(missing.length)} />
            )}
            {!isAdding && (
              <Link className="btn small" href={address("&add=1")} prefetch={false} scroll={false}>
                <DeskIcon name="plus" />
                {words.add}
              </Link>
            )}
          </div>
        </div>
        {adding}
        {isEmpty && (
          <div className="empty">
            <b>{words.empty(year)}</b>
            {missing.length > 0 && (
              <>
                <p>{words.emptyText(missing.length)}</p>
                <Fill {...fill} className="btn primary" label={words.fillAll(year)} />
              </>
            )}
          </div>
        )}
        {rows.length > 0 && (
          <table className="data">
            <thead>
              <tr>
                <th scope="col">{words.date}</th>
                <th scope="col">{words.name}</th>
                <th scope="col">{words.source}</th>
                <th scope="col">
                  <span className="sr-only">{words.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((one) => (
                <Fragment key={one.holiday.date}>
                  {row(one)}
                  {changing?.date === one.holiday.date && (
                    <tr className="form-row">
                      <td colSpan={4}>{changing.form}</td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  );

  function row({ holiday, state, before, when, name, otherName, isLawful, source, reason }: ShownHoliday) {
    const isGone = state === "removed" || state === "missing";
    const whole = `${when}, ${name}`;
    return (
      <tr className={isGone ? "removed" : undefined}>
        <th scope="row">
          {state === "removed" ? <s>{when}</s> : when}
          {state !== "same" && <span className="edited">{words.states[state]}</span>}
        </th>
        <td data-th={words.name}>
          {name}
          {otherName !== name && <small lang={other}>{otherName}</small>}
        </td>
        <td data-th={words.source}>
          {/* Laws are called as they are in their own language. */}
          {isLawful ? <span lang="es">{source}</span> : source}
          {reason !== null && reason !== source && <small>{words.reason(reason)}</small>}
        </td>
        <td className="acts">
          {state === "missing" && (
            <form action={addLawful}>
              <input type="hidden" name="year" value={year} />
              <input type="hidden" name="date" value={holiday.date} />
              <button className="btn small" type="submit" aria-label={words.addLawfulNamed(whole)}>
                <DeskIcon name="plus" />
                {words.addLawful}
              </button>
            </form>
          )}
          {(state === "new" || state === "changed" || state === "removed") && (
            <UndoDay is={state === "removed" ? null : holiday} was={before} label={words.undoNamed(whole)}>
              {words.undo}
            </UndoDay>
          )}
          {!isGone && (
            <Link
              className="icon-btn"
              href={`${address(`&edit=${holiday.date}`)}#form`}
              prefetch={false}
              scroll={false}
              aria-label={words.rename(whole)}
              title={words.rename(whole)}
            >
              <DeskIcon name="square-pen" />
            </Link>
          )}
          {(state === "same" || state === "changed") && (
            <Link
              className="icon-btn"
              href={`${address(`&remove=${holiday.date}`)}#form`}
              prefetch={false}
              scroll={false}
              aria-label={words.remove(whole)}
              title={words.remove(whole)}
            >
              <DeskIcon name="trash" />
            </Link>
          )}
        </td>
      </tr>
    );
  }
}

type FillProps = { year: number; action: Send; className: string; label: string };

function Fill({ year, action, className, label }: FillProps) {
  return (
    <form action={action}>
      <input type="hidden" name="year" value={year} />
      <button className={className} type="submit">
        {label}
      </button>
    </form>
  );
}
