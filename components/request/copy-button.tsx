"use client";

import { useEffect, useState } from "react";
import { RequestIcon } from "./request-icon.tsx";

type Props = { text: string; label: string; copied: string; className?: string };

/** Copies a text. Not there for who has no scripts: they mark it and copy it themselves. */
export function CopyButton({ text, label, copied, className = "btn" }: Props) {
  const [live, setLive] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setLive(true), []);
  if (!live) return null;
  return (
    <button
      className={className}
      type="button"
      onClick={() =>
        navigator.clipboard?.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
    >
      <RequestIcon name={isCopied ? "circle-check" : "copy"} />
      <span aria-live="polite">{isCopied ? copied : label}</span>
    </button>
  );
}
