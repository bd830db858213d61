"use client";

import { Field } from "#components/people/field.tsx";
import type { PartWords } from "#lib/i18n/admin/parts-es.ts";
import { BothLanguages } from "./both-languages.tsx";
import { PartPage, type PartPageProps } from "./part-page.tsx";

type Props = PartPageProps & { desk: PartWords["desk"]; zones: readonly string[] };

/** What the service is called, where its clock stands, and what its page says of itself. */
export function DeskPart({ desk, zones, ...page }: Props) {
  const { words } = page;
  return (
    <PartPage {...page}>
      {({ text }) => (
        <>
          <Field {...text("/name")} label={desk.name} autoComplete="off" required />
          <Field
            {...text("/timeZone")}
            label={desk.timeZone}
            hint={desk.timeZoneHint}
            autoComplete="off"
            list="time-zones"
            required
          />
          <datalist id="time-zones">
            {zones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <BothLanguages words={words} name="/intro" label={desk.intro} hint={desk.introHint} text={text} rows={3} />
          <BothLanguages words={words} name="/motto" label={desk.motto} hint={desk.mottoHint} text={text} />
        </>
      )}
    </PartPage>
  );
}
