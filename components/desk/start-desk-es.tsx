"use client";

import { deskEs } from "#lib/i18n/desk/es.ts";
import { StartDesk, type StartDeskProps } from "./start.tsx";

/** A language a bundle: a browser loads the words of one. */
export function StartDeskEs(props: StartDeskProps) {
  return <StartDesk {...props} words={deskEs} />;
}
