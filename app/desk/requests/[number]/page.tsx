import type { Metadata } from "next";
import { RequestsPage } from "../requests-page.tsx";

type Props = {
  params: Promise<{ number: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: decodeURIComponent((await params).number) };
}

export default async function Request({ params, searchParams }: Props) {
  return <RequestsPage number={decodeURIComponent((await params).number)} searchParams={searchParams} />;
}
