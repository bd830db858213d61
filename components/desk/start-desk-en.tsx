"use client";

import { deskEn } from "#lib/i18n/desk/en.ts";
import { StartDesk, type StartDeskProps } from "./start.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function StartDeskEn(props: StartDeskProps) {
  return <StartDesk {...props} words={deskEn} />;
}
