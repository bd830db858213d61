"use client";

import { draftEs } from "#lib/i18n/admin/draft-es.ts";
import { PublishPage, type PublishPageProps } from "./publish-page.tsx";

/** A language a bundle: a browser loads the words of one. */
export function PublishPageEs(props: PublishPageProps) {
  return <PublishPage {...props} words={draftEs} />;
}
