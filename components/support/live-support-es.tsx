"use client";

import { es } from "#lib/i18n/es.ts";
import { LiveSupport, type LiveSupportProps } from "./live-support.tsx";

/** A language a bundle: a visitor's browser loads the words of one. */
export function LiveSupportEs(props: LiveSupportProps) {
  return <LiveSupport {...props} words={es} />;
}
