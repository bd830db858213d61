"use client";

import { useEffect, useState } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";

type Props = {
  /** Where the file goes. */
  action: string;
  maxBytes: number;
  words: {
    readonly file: string;
    readonly hint: string;
    readonly compare: string;
    readonly reading: string;
    readonly tooBig: string;
  };
};

/** A plain form for a file. With scripts it says that it is at work, and spares somebody the sending of what is too large. */
export function CatalogueUpload({ action, maxBytes, words }: Props) {
  const [busy, setBusy] = useState(false);
  const [tooBig, setTooBig] = useState(false);

  // A page that the browser brings back as it was is not at work any more.
  useEffect(() => {
    const shown = () => setBusy(false);
    window.addEventListener("pageshow", shown);
    return () => window.removeEventListener("pageshow", shown);
  }, []);

  return (
    <form
      className="form"
      method="post"
      encType="multipart/form-data"
      action={action}
      aria-busy={busy}
      onSubmit={(event) => {
        if (busy || tooBig) event.preventDefault();
        else setBusy(true);
      }}
    >
      <div className="field">
        <label htmlFor="catalogue-file">{words.file}</label>
        <input
          id="catalogue-file"
          name="file"
          type="file"
          accept=".json,application/json"
          required
          aria-invalid={tooBig}
          aria-describedby={tooBig ? "catalogue-file-trouble catalogue-file-hint" : "catalogue-file-hint"}
          onChange={(event) => setTooBig((event.target.files?.[0]?.size ?? 0) > maxBytes)}
        />
        {tooBig && (
          <p className="trouble" id="catalogue-file-trouble" role="alert">
            <DeskIcon name="circle-alert" />
            {words.tooBig}
          </p>
        )}
        <p className="hint" id="catalogue-file-hint">
          {words.hint}
        </p>
      </div>
      <button className="btn" type="submit" aria-disabled={busy || tooBig}>
        {busy ? words.reading : words.compare}
      </button>
    </form>
  );
}
