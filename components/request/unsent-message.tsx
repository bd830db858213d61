"use client";

import { useEffect, useState } from "react";
import { keepTyped, readKept } from "#components/ui/kept-form.ts";
import { NEW_REQUEST_DRAFT } from "./draft-name.ts";

type Props = {
  /** What the server holds of a message that was refused; empty: nothing was. */
  held: string;
  /** Under which this tab keeps what was typed in the message. */
  draftName: string;
  /** The page on which another request is opened. */
  href: string;
  label: string;
  openAnother: string;
};

/** A message that its request takes no more: there to be read and copied, and taken along into a new request. */
export function UnsentMessage({ held, draftName, href, label, openAnother }: Props) {
  const [text, setText] = useState(held);
  useEffect(() => {
    const typed = readKept(draftName)?.text?.trim();
    if (typed) setText(typed);
  }, [draftName]);

  const takeAlong = () => {
    if (text === "") return;
    const draft = readKept(NEW_REQUEST_DRAFT) ?? {};
    const already = draft.text?.trim() ?? "";
    if (already.includes(text)) return;
    keepTyped(NEW_REQUEST_DRAFT, { ...draft, text: already === "" ? text : `${already}\n\n${text}` });
  };
  return (
    <>
      {text !== "" && (
        <div className="field unsent">
          <label htmlFor="unsent">{label}</label>
          <textarea id="unsent" readOnly rows={5} dir="auto" value={text} />
        </div>
      )}
      <p className="done-actions">
        <a className="btn primary" href={href} onClick={takeAlong}>
          {openAnother}
        </a>
      </p>
    </>
  );
}
