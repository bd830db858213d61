"use client";

import { useParams } from "next/navigation";
import { FailureNotice } from "#components/site/failure.tsx";
import { DEFAULT_LANGUAGE, isLanguage } from "#lib/i18n/language.ts";

type Props = { error: Error & { digest?: string } };

export default function Failure(props: Props) {
  const { language } = useParams();
  return <FailureNotice language={isLanguage(language) ? language : DEFAULT_LANGUAGE} {...props} />;
}
