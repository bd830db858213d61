"use client";

import { useFormStatus } from "react-dom";

type Props = { label: string; busy: string };

/** What a form of a server action is sent by: says that it is at work. */
export function PendingButton({ label, busy }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      className="btn primary"
      type="submit"
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
    >
      {pending ? busy : label}
    </button>
  );
}
