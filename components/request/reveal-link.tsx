"use client";

import { useActionState } from "react";

type Props = {
  id: string;
  label: string;
  failed: string;
  /** Answers the address; an empty text: it could not. */
  reveal: (before: string | null, form: FormData) => Promise<string | null>;
};

/** Makes a link and shows it, this once. */
export function RevealLink({ id, label, failed, reveal }: Props) {
  const [link, submit, isPending] = useActionState(reveal, null);
  return (
    <form action={submit}>
      <input type="hidden" name="id" value={id} />
      {link ? (
        <p className="box">{link}</p>
      ) : (
        <button className="btn small" type="submit" aria-disabled={isPending}>
          {label}
        </button>
      )}
      <p role="status">{link === "" && failed}</p>
    </form>
  );
}
