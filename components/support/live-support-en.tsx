"use client";

import { en } from "#lib/i18n/en.ts";
import { LiveSupport, type LiveSupportProps } from "./live-support.tsx";

/** A language a bundle: a visitor's browser loads the words of one. */
export function LiveSupportEn(props: LiveSupportProps) {
  return <LiveSupport {...props} words={en} />;
}
