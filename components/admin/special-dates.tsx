"use client";

import Link from "next/link";
import { memo, useActionState } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { DateAnswer, HoursView, PutAnswer, ShownDate, TypedDate } from "#lib/admin/hours-page.ts";
import { saidDates } from "#lib/admin/said-dates.ts";
import type { SpecialDate } from "#lib/catalogue/special-dates.ts";
import type { HoursWords } from "#lib/i18n/admin/hours-es.ts";
import { routes } from "#lib/routes.ts";
import { DateForm } from "./date-form.tsx";

export type DateActions = {
  readonly saveDate: (before: DateAnswer | null, form: FormData) => Promise<DateAnswer>;
  readonly putDate: (before: PutAnswer | null, form: FormData) => Promise<PutAnswer>;
};

type Props = {
  words: HoursWords;
  view: HoursView;
  /** The date that is written or edited; "gone": it is not there any more. */
  form: TypedDate | "gone" | null;
  actions: DateActions;
};

/** The dated exceptions of all channels and tiers: those that say the same are one. Each is edited where it stands, in a form. */
export const SpecialDates = memo(function SpecialDates({ words, view, form, actions }: Props) {
  const { dates: said } = words;
  const { slug } = view.channel;
  const say = saidDates(words, view.owners, view.today);
  const [put, send] = useActionState(actions.putDate, null);
  const address = (more: string) => routes.adminHours(`channel=${encodeURIComponent(slug)}&date=${more}#dates`);
  return (
    <section aria-labelledby="dates" className="dates">
      <div className="row-head">
        <h2 id="dates">{said.title}</h2>
        <p>{said.lede}</p>
        {(form === null || form === "gone") && (
          <Link className="btn small" href={address("new")} prefetch={false} scroll={false}>
            <DeskIcon name="plus" />
            {said.add}
          </Link>
        )}
      </div>
      <div role="status">
        {form === "gone" && (
          <p className="notice">
            <Icon name="triangle-alert" />
            {said.gone}
          </p>
        )}
        {put?.kind === "refused" && (
          <p className="notice">
            <Icon name="triangle-alert" />
            {said.notUndone}
          </p>
        )}
        {put?.kind === "done" && put.undo.before === null && put.undo.after !== null && (
          <form className="undo" action={send}>
            {said.removed(say.when(put.undo.after.hours))}
            <Values before={null} after={put.undo.after} />
            <button className="btn small" type="submit">
              <DeskIcon name="undo" />
              {said.undo}
            </button>
          </form>
        )}
      </div>
      {form !== null && form !== "gone" && (
        <DateForm key={JSON.stringify(form)} words={words} view={view} initial={form} save={actions.saveDate} />
      )}
      {view.dates.length === 0 ? (
        <p className="empty">{said.empty}</p>
      ) : (
        <table className="data">
          <thead>
            <tr>
              <th scope="col">{said.date}</th>
              <th scope="col">{said.hours}</th>
              <th scope="col">{said.reason}</th>
              <th scope="col">{said.owners}</th>
              <th scope="col">
                <span className="sr-only">{said.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>{view.dates.map(row)}</tbody>
        </table>
      )}
    </section>
  );

  function row(date: ShownDate) {
    const { id, hours, owners, state, yields } = date;
    const when = say.when(hours);
    const isRemoved = state === "removed";
    return (
      <tr key={`${id}${isRemoved ? "-" : ""}`} className={isRemoved ? "removed" : undefined}>
        <th scope="row">
          {isRemoved ? <s>{when}</s> : when}
          {state !== "same" && <span className="edited">{said.states[state]}</span>}
          {yields.map(({ owners: some, days, holds }) => (
            <small key={JSON.stringify(holds)} className="yields">
              <Icon name="triangle-alert" />
              {said.yields(say.when({ ...holds, ...days }), say.names(some), say.whole({ hours: holds, owners: some }))}
            </small>
          ))}
        </th>
        <td data-th={said.hours}>{say.hours(hours)}</td>
        <td data-th={said.reason} className="reason">
          {hours.reason}
        </td>
        <td data-th={said.owners}>{say.where(owners)}</td>
        <td className="acts">
          {isRemoved ? (
            <form action={send}>
              <Values before={null} after={date} />
              <button className="btn small" type="submit" aria-label={said.restore(when)}>
                {said.restoreShort}
              </button>
            </form>
          ) : (
            <>
              <Link
                className="icon-btn"
                href={address(id)}
                prefetch={false}
                scroll={false}
                aria-label={said.edit(when)}
              >
                <DeskIcon name="square-pen" />
              </Link>
              {hours.to !== null && (
                <Link
                  className="icon-btn"
                  href={address(`new&copy=${id}`)}
                  prefetch={false}
                  scroll={false}
                  aria-label={said.copy(when)}
                  title={said.copy(when)}
                >
                  <DeskIcon name="copy" />
                </Link>
              )}
              <form action={send}>
                <Values before={date} after={null} />
                <button className="icon-btn" type="submit" aria-label={said.remove(when)}>
                  <DeskIcon name="trash" />
                </button>
              </form>
            </>
          )}
        </td>
      </tr>
    );
  }
});

type Put = Omit<SpecialDate, "id"> | null;

/** What is put in the place of what, as a form carries it. */
function Values({ before, after }: { before: Put; after: Put }) {
  const text = (one: Put) => JSON.stringify(one && { hours: one.hours, owners: one.owners });
  return (
    <>
      <input type="hidden" name="before" value={text(before)} />
      <input type="hidden" name="after" value={text(after)} />
    </>
  );
}
