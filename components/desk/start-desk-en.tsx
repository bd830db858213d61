"use client";

import { deskEn } from "#lib/i18n/desk/en.ts";
import { StartDesk, type StartDeskProps } from "./start.tsx";

/** A language a bundle: a browser loads the words of one. */
export function StartDeskEn(props: StartDeskProps) {
  return <StartDesk {...props} words={deskEn} />;
}
