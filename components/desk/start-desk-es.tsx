"use client";

import { deskEs } from "#lib/i18n/desk/es.ts";
import { StartDesk, type StartDeskProps } from "./start.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function StartDeskEs(props: StartDeskProps) {
  return <StartDesk {...props} words={deskEs} />;
}
