"use client";

import { deskEs } from "#lib/i18n/desk/es.ts";
import { RequestsDesk, type RequestsDeskProps } from "./requests.tsx";

/** A language a bundle: a browser loads the words of one. */
export function RequestsDeskEs(props: RequestsDeskProps) {
  return <RequestsDesk {...props} words={deskEs} />;
}
