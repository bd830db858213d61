"use client";

import { draftEs } from "#lib/i18n/admin/draft-es.ts";
import { hoursEs } from "#lib/i18n/admin/hours-es.ts";
import { HoursPage, type HoursPageProps } from "./hours-page.tsx";

/** A language a bundle: a browser loads the words of one. */
export function HoursPageEs(props: HoursPageProps) {
  return <HoursPage {...props} words={hoursEs} draftWords={draftEs} />;
}
