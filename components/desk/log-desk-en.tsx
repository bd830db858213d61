"use client";

import { deskEn } from "#lib/i18n/desk/en.ts";
import { LogDesk, type LogDeskProps } from "./log.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function LogDeskEn(props: LogDeskProps) {
  return <LogDesk {...props} words={deskEn} />;
}
