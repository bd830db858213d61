"use client";

import { draftEs } from "#lib/i18n/admin/draft-es.ts";
import { hoursEs } from "#lib/i18n/admin/hours-es.ts";
import { HoursPage, type HoursPageProps } from "./hours-page.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function HoursPageEs(props: HoursPageProps) {
  return <HoursPage {...props} words={hoursEs} draftWords={draftEs} />;
}
