"use client";

import { Field } from "#components/people/field.tsx";
import type { HolidayDeed } from "#lib/admin/holidays-page.ts";
import type { PartAnswer, PartForm as Shown } from "#lib/admin/part-form.ts";
import type { HolidayWords } from "#lib/i18n/admin/holidays-es.ts";
import type { PartWords } from "#lib/i18n/admin/parts-es.ts";
import { BothLanguages } from "./both-languages.tsx";
import { InlineForm } from "./inline-form.tsx";

type Props = {
  deed: HolidayDeed;
  title: string;
  words: HolidayWords["form"];
  form: PartWords["form"];
  initial: Shown;
  action: (before: PartAnswer | null, form: FormData) => Promise<PartAnswer>;
  cancel: string;
};

/** A day that is added to the draft, or taken from it, and why; or another name for it. */
export function HolidayForm({ deed, words, form, ...frame }: Props) {
  const save = { add: words.saveAdd, rename: form.save, remove: words.saveRemove }[deed];
  return (
    <InlineForm {...frame} words={{ ...form, save, cancel: words.cancel }}>
      {({ text, values }) => (
        <>
          {deed === "add" ? (
            <div className="short">
              <Field
                {...text("/date")}
                label={words.date}
                hint={words.dateHint}
                autoComplete="off"
                inputMode="numeric"
                required
              />
            </div>
          ) : (
            <input type="hidden" name="/date" value={values["/date"]?.[0] ?? ""} />
          )}
          {deed !== "remove" && (
            <BothLanguages words={form} name="/name" label={words.name} hint={words.nameHint} text={text} required />
          )}
          {deed !== "rename" && (
            <Field
              {...text("/reason")}
              label={words.reason}
              hint={deed === "add" ? words.reasonAddHint : words.reasonRemoveHint}
              autoComplete="off"
              required
            />
          )}
        </>
      )}
    </InlineForm>
  );
}
