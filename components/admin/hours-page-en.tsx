"use client";

import { draftEn } from "#lib/i18n/admin/draft-en.ts";
import { hoursEn } from "#lib/i18n/admin/hours-en.ts";
import { HoursPage, type HoursPageProps } from "./hours-page.tsx";

/** A language a bundle: a browser loads the words of one. */
export function HoursPageEn(props: HoursPageProps) {
  return <HoursPage {...props} words={hoursEn} draftWords={draftEn} />;
}
