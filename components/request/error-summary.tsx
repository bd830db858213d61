"use client";

import { useEffect, useRef } from "react";
import { RequestIcon } from "./request-icon.tsx";

type Props = {
  title: string;
  kept: string;
  /** Where each leads, and what to do there; null: it is of the form as a whole. */
  errors: readonly { readonly field: string | null; readonly text: string; readonly href?: string }[];
};

/** What keeps the form from being taken, in the order of its fields. Comes into view and is read when it appears. */
export function ErrorSummary({ title, kept, errors }: Props) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => element.current?.focus(), []);
  return (
    <div ref={element} className="errors" role="alert" tabIndex={-1} aria-labelledby="h-errors">
      <RequestIcon name="circle-alert" />
      <div>
        <h2 id="h-errors">{title}</h2>
        <p>{kept}</p>
        <ul>
          {errors.map(({ field, text, href }) => (
            <li key={`${field} ${text}`}>
              {field === null && href === undefined ? text : <a href={href ?? `#${field}`}>{text}</a>}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
