"use client";

import { draftEn } from "#lib/i18n/admin/draft-en.ts";
import { PublishPage, type PublishPageProps } from "./publish-page.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function PublishPageEn(props: PublishPageProps) {
  return <PublishPage {...props} words={draftEn} />;
}
