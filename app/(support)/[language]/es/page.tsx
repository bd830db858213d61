import { SupportPageEs } from "#components/support/support-page-es.tsx";
import { Support, type SupportProps } from "../support-page.tsx";

export default function Page({ searchParams }: SupportProps) {
  return <Support language="es" page={SupportPageEs} searchParams={searchParams} />;
}
