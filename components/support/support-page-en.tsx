"use client";

import { en } from "#lib/i18n/en.ts";
import type { LiveSupportProps } from "./live-support.tsx";
import { SupportPage } from "./support-page.tsx";

/** A language a bundle: a visitor's browser loads the words of one. */
export function SupportPageEn(props: LiveSupportProps) {
  return <SupportPage {...props} words={en} />;
}
