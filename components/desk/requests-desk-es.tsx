"use client";

import { deskEs } from "#lib/i18n/desk/es.ts";
import { RequestsDesk, type RequestsDeskProps } from "./requests.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function RequestsDeskEs(props: RequestsDeskProps) {
  return <RequestsDesk {...props} words={deskEs} />;
}
