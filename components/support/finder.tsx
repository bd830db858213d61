import { useEffect, useRef } from "react";
import { type FinderChoice, readFinder } from "./finder-choice.ts";
import { FinderForm, type FinderFormProps } from "./finder-form.tsx";

type Props = Omit<FinderFormProps, "form" | "children"> & { onChoose: (choice: FinderChoice) => void };

/** The finder where scripts answer it: what is chosen is shown at once. */
export function Finder({ onChoose, ...props }: Props) {
  const { requestType, priority } = props.choice;
  const form = useRef<HTMLFormElement>(null);
  const isRead = useRef(false);
  // What was chosen before the scripts came is shown already, and nothing else tells of it.
  useEffect(() => {
    if (isRead.current || !form.current) return;
    isRead.current = true;
    const { choice: shown } = readFinder(Object.fromEntries(new FormData(form.current)));
    if (shown.requestType !== requestType || shown.priority !== priority) onChoose(shown);
  }, [requestType, priority, onChoose]);
  return <FinderForm {...props} form={form} onChoose={onChoose} />;
}
