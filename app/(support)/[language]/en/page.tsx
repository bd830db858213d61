import { SupportPageEn } from "#components/support/support-page-en.tsx";
import { Support, type SupportProps } from "../support-page.tsx";

export default function Page({ searchParams }: SupportProps) {
  return <Support language="en" page={SupportPageEn} searchParams={searchParams} />;
}
