"use client";

import Link from "next/link";
import { useActionState } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import { Alert } from "#components/people/alert.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Notice } from "#lib/admin/notice-rows.ts";
import type { PutNoticeAnswer, ShownNotice } from "#lib/admin/notices-page.ts";
import type { NoticeWords } from "#lib/i18n/admin/notices-es.ts";
import type { Language } from "#lib/i18n/language.ts";
import { routes } from "#lib/routes.ts";

type Props = {
  words: NoticeWords["list"];
  language: Language;
  notices: readonly ShownNotice[];
  /** The form of the notice that is edited, in its place; id null: of a new one, above all. */
  editing: { readonly id: string | null; readonly form: React.ReactNode } | null;
  put: (before: PutNoticeAnswer | null, form: FormData) => Promise<PutNoticeAnswer>;
};

/** The notices by whether they run now, as the page shows them. */
export function NoticesList({ words, language, notices, editing, put }: Props) {
  const [answer, send] = useActionState(put, null);
  const over = notices.filter(({ phase }) => phase === "over");
  const isNew = editing !== null && editing.id === null;
  return (
    <>
      {answer?.kind === "refused" && <Alert tone="late">{words.refused}</Alert>}
      <div role="status">
        {answer?.kind === "done" && answer.undo.is === null && answer.undo.was !== null && (
          <form className="undo" action={send}>
            {words.removed}
            <Values {...answer.undo} />
            <button className="btn small" type="submit">
              <DeskIcon name="undo" />
              {words.undo}
            </button>
          </form>
        )}
      </div>
      {isNew && editing.form}
      {notices.length === 0 && !isNew && (
        <p className="empty">
          <b>{words.empty}</b>
          {words.emptyText}
        </p>
      )}
      {(["running", "to_come"] as const).map((phase) => {
        const those = notices.filter((one) => one.phase === phase);
        return (
          those.length > 0 && (
            <section key={phase} aria-labelledby={phase}>
              <h2 id={phase}>{words.phases[phase]}</h2>
              <ul className="notices">{those.map(item)}</ul>
            </section>
          )
        );
      })}
      {over.length > 0 && (
        <details className="over" open={over.some(({ id, state }) => id === editing?.id || state !== "same")}>
          <summary>
            {words.over} ({over.length})
          </summary>
          <ul className="notices">{over.map(item)}</ul>
        </details>
      )}
    </>
  );

  function item({ id, notice, state, before, when, whenBefore }: ShownNotice) {
    const other = language === "es" ? "en" : "es";
    const isRemoved = state === "removed";
    return (
      <li key={`${id}${isRemoved ? "-" : ""}`} className={isRemoved ? "removed" : undefined}>
        <div className="notice">
          <Icon name="megaphone" />
          <div>
            <p>{notice.text[language]}</p>
            <p className="other" lang={other}>
              {notice.text[other]}
            </p>
          </div>
        </div>
        <div className="line">
          <p>
            {isRemoved ? <s>{when}</s> : when}
            {state !== "same" && <span className="edited">{words.states[state]}</span>}
            {whenBefore !== null && (
              <small>
                {words.was} {whenBefore}
              </small>
            )}
          </p>
          <div className="acts">
            {(state === "changed" || isRemoved) && (
              <form action={send}>
                <Values is={isRemoved ? null : notice} was={before} />
                <button className="btn small" type="submit" aria-label={`${words.undo}: ${when}`}>
                  <DeskIcon name="undo" />
                  {words.undo}
                </button>
              </form>
            )}
            {!isRemoved && (
              <>
                <Link
                  className="icon-btn"
                  href={`${routes.adminNotices(`edit=${id}`)}#form`}
                  prefetch={false}
                  scroll={false}
                  aria-label={`${words.edit}: ${when}`}
                  title={words.edit}
                >
                  <DeskIcon name="square-pen" />
                </Link>
                <form action={send}>
                  <Values is={notice} was={null} />
                  <button
                    className="icon-btn"
                    type="submit"
                    aria-label={`${words.remove}: ${when}`}
                    title={words.remove}
                  >
                    <DeskIcon name="trash" />
                  </button>
                </form>
              </>
            )}
          </div>
        </div>
        {editing?.id === id && !isRemoved && editing.form}
      </li>
    );
  }
}

/** What stands, and what is to stand in its place, as a form carries them. */
function Values({ is, was }: { is: Notice | null; was: Notice | null }) {
  return (
    <>
      <input type="hidden" name="is" value={JSON.stringify(is)} />
      <input type="hidden" name="was" value={JSON.stringify(was)} />
    </>
  );
}
