"use client";

import { deskEs } from "#lib/i18n/desk/es.ts";
import { LogDesk, type LogDeskProps } from "./log.tsx";

/** A language a bundle: a browser loads the words of one. */
export function LogDeskEs(props: LogDeskProps) {
  return <LogDesk {...props} words={deskEs} />;
}
