import { useEffect, useRef, useState } from "react";
import { useKeptForm } from "./use-kept-form.ts";
import { useLeaveAsks } from "./use-leave-asks.ts";

type Given<Typed> = {
  /** What the form was answered, with all that was typed; null: it was not sent. */
  readonly answer: { readonly typed: Typed } | null;
  readonly isSending: boolean;
  /** What is shown first. */
  readonly initial: Typed;
  /** What its fields hold, of which `shown` was shown; always the same function. */
  readonly read: (form: FormData, shown: Typed) => Typed;
  /** As `useKeptForm` has it. */
  readonly which?: string;
};

/**
 * A form of which the tab keeps what is typed and not saved. Its element is `ref`, which sends by `onSubmit`.
 * @returns `typed`: what it is to show; `isBack`: whether that was typed before, and is there again
 */
export function useTypedForm<Typed>({ answer, isSending, initial, read, which }: Given<Typed>) {
  const kept = useKeptForm<Typed>(isSending, which);
  const ref = useRef<HTMLFormElement>(null);
  const pristine = useRef("");
  const isTyped = useRef(false);
  const [first] = useState(initial);
  const [back, setBack] = useState<Typed | null>(null);
  const shown = answer?.typed ?? back ?? first;
  useLeaveAsks(isTyped);

  useEffect(() => {
    if (ref.current === null) return;
    pristine.current = JSON.stringify(read(new FormData(ref.current), first));
    const typed = kept.read();
    if (typed === null) return;
    if (JSON.stringify(typed) === pristine.current) return kept.keep(null);
    isTyped.current = true;
    setBack(typed);
  }, [kept, read, first]);
  useEffect(() => {
    if (answer === null) return;
    isTyped.current = true;
    setBack(null);
    kept.keep(answer.typed);
  }, [answer, kept]);

  return {
    ref,
    typed: shown,
    isBack: back !== null,
    /** What makes the element another one: a form that was sent is emptied, and is made anew with what was typed. */
    key: JSON.stringify([answer, back]),
    /** Keeps what is typed, as each change of a field does. */
    keep: () => {
      if (ref.current === null) return;
      const typed = read(new FormData(ref.current), shown);
      isTyped.current = JSON.stringify(typed) !== pristine.current;
      kept.keep(isTyped.current ? typed : null);
    },
    send: (event: React.SubmitEvent<HTMLFormElement>) => {
      // Sent a second time, it would say what the first answer is about to change.
      if (isSending) return event.preventDefault();
      isTyped.current = false;
      kept.send();
    },
    /** Forgets what is typed; the form is as it was shown first. */
    discard: () => {
      isTyped.current = false;
      kept.keep(null);
      setBack(null);
    },
    /** The browser need not ask whether to leave: what is typed is kept, and is to be come back to. */
    leave: () => {
      isTyped.current = false;
    },
  };
}
