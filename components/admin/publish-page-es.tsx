"use client";

import { draftEs } from "#lib/i18n/admin/draft-es.ts";
import { PublishPage, type PublishPageProps } from "./publish-page.tsx";

/** With its words: many are functions, which no server can hand to a browser. */
export function PublishPageEs(props: PublishPageProps) {
  return <PublishPage {...props} words={draftEs} />;
}
