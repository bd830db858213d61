"use client";

import { createContext, use, useActionState } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import { Alert } from "#components/people/alert.tsx";
import type { UndoAnswer } from "#lib/admin/holidays-page.ts";
import type { Holiday } from "#lib/catalogue/schema.ts";
import type { HolidayWords } from "#lib/i18n/admin/holidays-es.ts";

const Send = createContext<(form: FormData) => void>(() => {});

type Props = {
  words: HolidayWords["undoing"];
  action: (before: UndoAnswer | null, form: FormData) => Promise<UndoAnswer>;
  children: React.ReactNode;
};

/** A list of days of which each change can be undone. A day that is gone by that is brought back from above the list. */
export function HolidayUndo({ words, action, children }: Props) {
  const [answer, send] = useActionState(action, null);
  return (
    <Send value={send}>
      {answer?.kind === "refused" && <Alert tone="late">{words.refused}</Alert>}
      <div role="status">
        {answer?.kind === "gone" && (
          <form className="undo" action={send}>
            {words.gone} {answer.what}.
            <Values is={null} was={answer.holiday} />
            <button className="btn small" type="submit">
              {words.redo}
            </button>
          </form>
        )}
      </div>
      {children}
    </Send>
  );
}

type UndoProps = { is: Holiday | null; was: Holiday | null; label: string; children: React.ReactNode };

/** Has the draft say of a day again what is in force. */
export function UndoDay({ is, was, label, children }: UndoProps) {
  return (
    <form action={use(Send)}>
      <Values is={is} was={was} />
      <button className="btn small" type="submit" aria-label={label}>
        <DeskIcon name="undo" />
        {children}
      </button>
    </form>
  );
}

/** What the draft says, and what it is to say, as a form carries them. */
function Values({ is, was }: Pick<UndoProps, "is" | "was">) {
  return (
    <>
      <input type="hidden" name="is" value={JSON.stringify(is)} />
      <input type="hidden" name="was" value={JSON.stringify(was)} />
    </>
  );
}
