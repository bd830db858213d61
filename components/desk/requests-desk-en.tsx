"use client";

import { deskEn } from "#lib/i18n/desk/en.ts";
import { RequestsDesk, type RequestsDeskProps } from "./requests.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function RequestsDeskEn(props: RequestsDeskProps) {
  return <RequestsDesk {...props} words={deskEn} />;
}
