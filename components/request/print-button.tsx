"use client";

import { useEffect, useState } from "react";
import { RequestIcon } from "./request-icon.tsx";

/** Prints the page; not there for who has no scripts, whose browser can all the same. */
export function PrintButton({ label }: { label: string }) {
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  if (!live) return null;
  return (
    <button className="btn" type="button" onClick={() => window.print()}>
      <RequestIcon name="printer" />
      {label}
    </button>
  );
}
