import { useState } from "react";
import type { Words } from "#lib/i18n/es.ts";
import { shortFinderQuery } from "./finder-choice.ts";
import { LiveSupport, type LiveSupportProps } from "./live-support.tsx";
import { readPageCatalogue } from "./page-catalogue.ts";
import { SupportFrame } from "./support-frame.tsx";
import { TiersSection } from "./tiers.tsx";

/**
 * The support page. All of it is code of the browser too: what the server then sends with each page is its HTML and
 * the catalogue, and not every element a second time.
 */
export function SupportPage({ words, ...props }: LiveSupportProps & { words: Words }) {
  const [choice, setChoice] = useState(props.choice);
  const { catalogue } = readPageCatalogue(props.catalogueText);
  return (
    <SupportFrame words={words} catalogue={catalogue} query={shortFinderQuery(choice)}>
      <LiveSupport {...props} words={words} choice={choice} onChoose={setChoice}>
        <TiersSection tiers={catalogue.tiers} words={words} />
      </LiveSupport>
    </SupportFrame>
  );
}
