"use client";

import { deskEn } from "#lib/i18n/desk/en.ts";
import { RequestsDesk, type RequestsDeskProps } from "./requests.tsx";

/** A language a bundle: a browser loads the words of one. */
export function RequestsDeskEn(props: RequestsDeskProps) {
  return <RequestsDesk {...props} words={deskEn} />;
}
