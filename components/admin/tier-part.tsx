"use client";

import type { CountryCode } from "libphonenumber-js";
import type { ChannelsWords } from "#lib/i18n/admin/channels-es.ts";
import type { TiersWords } from "#lib/i18n/admin/tiers.ts";
import { routes } from "#lib/routes.ts";
import { BothLanguages } from "./both-languages.tsx";
import { ContactFields } from "./contact-fields.tsx";
import { PartPage, type PartPageProps } from "./part-page.tsx";
import { WeekFields } from "./week-fields.tsx";

type Props = PartPageProps & {
  tier: TiersWords["form"];
  contacts: ChannelsWords["contacts"];
  home: CountryCode;
  /** What the days are called, from Monday. */
  weekdays: readonly string[];
  /** What is said of the special dates of a tier that publishes hours, and the way to them; null: it publishes none. */
  dates: { readonly text: string; readonly way: string } | null;
  /** Whether it is there, so that it can be taken away. */
  isThere: boolean;
};

/** An escalation tier: what it is called, by what it is reached, and when, if that is published. */
export function TierPart({ tier, contacts, home, weekdays, dates, isThere, ...page }: Props) {
  return (
    <PartPage {...page}>
      {(fields) => (
        <>
          <BothLanguages words={page.words} name="/name" label={tier.name} text={fields.text} required />
          <ContactFields words={contacts} language={page.frame.language} home={home} fields={fields} />
          <WeekFields words={tier} weekdays={weekdays} fields={fields} />
          {dates !== null && (
            <p>
              {dates.text} <a href={`${routes.adminHours()}#dates`}>{dates.way}</a>
            </p>
          )}
          {isThere && (
            <div>
              <button className="btn small" type="submit" name="do" value="drop" aria-describedby="drop-hint">
                {tier.remove}
              </button>
              <p className="hint" id="drop-hint">
                {tier.removeHint}
              </p>
            </div>
          )}
        </>
      )}
    </PartPage>
  );
}
