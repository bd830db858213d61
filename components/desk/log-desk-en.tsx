"use client";

import { deskEn } from "#lib/i18n/desk/en.ts";
import { LogDesk, type LogDeskProps } from "./log.tsx";

/** A language a bundle: a browser loads the words of one. */
export function LogDeskEn(props: LogDeskProps) {
  return <LogDesk {...props} words={deskEn} />;
}
