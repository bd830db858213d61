"use client";

import { draftEn } from "#lib/i18n/admin/draft-en.ts";
import { hoursEn } from "#lib/i18n/admin/hours-en.ts";
import { HoursPage, type HoursPageProps } from "./hours-page.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function HoursPageEn(props: HoursPageProps) {
  return <HoursPage {...props} words={hoursEn} draftWords={draftEn} />;
}
