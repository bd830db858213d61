"use client";

import { FailureNotice } from "#components/site/failure.tsx";
import { DEFAULT_LANGUAGE, LANGUAGES } from "#lib/i18n/language.ts";

type Props = { error: Error & { digest?: string } };

/** The language is the person's; the document around this page still says it. */
export default function Failure(props: Props) {
  const shown = typeof document === "undefined" ? "" : document.documentElement.lang;
  return <FailureNotice language={LANGUAGES.find((one) => shown.startsWith(one)) ?? DEFAULT_LANGUAGE} {...props} />;
}
