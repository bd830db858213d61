"use client";

import { draftEn } from "#lib/i18n/admin/draft-en.ts";
import { PublishPage, type PublishPageProps } from "./publish-page.tsx";

/** A language a bundle: a browser loads the words of one. */
export function PublishPageEn(props: PublishPageProps) {
  return <PublishPage {...props} words={draftEn} />;
}
