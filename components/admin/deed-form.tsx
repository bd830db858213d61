"use client";

import { useActionState } from "react";
import { Alert } from "#components/people/alert.tsx";
import { AskPopover } from "#components/ui/ask-popover.tsx";

/** What came of a deed: a text that is shown, such as a link or why it could not be done; null: the page shows it. */
export type DeedAnswer =
  | { readonly kind: "done" }
  | { readonly kind: "refused"; readonly text: string }
  | { readonly kind: "link"; readonly label: string; readonly link: string; readonly hint: string };

type Props = {
  /** Whom, and of what. */
  values: Readonly<Record<string, string>>;
  label: string;
  /** As a screen reader says it, where the label says too little by itself. */
  name?: string;
  hint?: string;
  /** What is asked first, of a deed that cannot be undone. */
  asks?: Pick<React.ComponentProps<typeof AskPopover>, "title" | "text" | "no" | "yes">;
  action: (before: DeedAnswer | null, form: FormData) => Promise<DeedAnswer>;
};

/** One thing to be done to somebody's account, by a button. */
export function DeedForm({ values, label, name, hint, asks, action }: Props) {
  const [answer, send, busy] = useActionState(action, null);
  return (
    <form className="deed" action={send}>
      {Object.entries(values).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      {asks ? (
        <AskPopover label={label} name={name} {...asks} />
      ) : (
        <button className="btn small" type="submit" aria-disabled={busy} aria-label={name}>
          {label}
        </button>
      )}
      {hint !== undefined && <p className="hint">{hint}</p>}
      {answer?.kind === "refused" && <Alert tone="late">{answer.text}</Alert>}
      {answer?.kind === "link" && (
        <div role="status">
          <p>{answer.label}</p>
          <output className="secret">{answer.link}</output>
          <p className="hint">{answer.hint}</p>
        </div>
      )}
    </form>
  );
}
