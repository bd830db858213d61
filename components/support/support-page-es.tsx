"use client";

import { es } from "#lib/i18n/es.ts";
import type { LiveSupportProps } from "./live-support.tsx";
import { SupportPage } from "./support-page.tsx";

/** A language a bundle: a visitor's browser loads the words of one. */
export function SupportPageEs(props: LiveSupportProps) {
  return <SupportPage {...props} words={es} />;
}
