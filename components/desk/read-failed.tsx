"use client";

import { routes } from "#lib/routes.ts";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";

type Props = {
  /** What could not be read, and what is seen instead. */
  text: string;
  /** The session has ended: nothing can be read until somebody signs in again. */
  isSignedOut: boolean;
  onRetry: () => void;
  className?: string;
};

/** Says that something could not be read, why if that is known, and what to do. */
export function ReadFailed({ text, isSignedOut, onRetry, className = "" }: Props) {
  const { words } = useDesk();
  return (
    <div className={`notice ${className}`} role="alert">
      <DeskIcon name="triangle-alert" />
      <div>
        {isSignedOut ? words.refused.not_signed_in : text}
        <p className="acts">
          {isSignedOut && (
            <a className="btn small primary" href={routes.signIn()} target="_blank" rel="noopener">
              {words.list.signIn}
            </a>
          )}
          <button className="btn small" type="button" onClick={onRetry}>
            {words.list.retry}
          </button>
        </p>
      </div>
    </div>
  );
}
