"use client";

import { deskEs } from "#lib/i18n/desk/es.ts";
import { LogDesk, type LogDeskProps } from "./log.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function LogDeskEs(props: LogDeskProps) {
  return <LogDesk {...props} words={deskEs} />;
}
