"use client";

import { Field } from "#components/people/field.tsx";
import type { PartAnswer, PartForm as Shown } from "#lib/admin/part-form.ts";
import type { NoticeWords } from "#lib/i18n/admin/notices-es.ts";
import type { PartWords } from "#lib/i18n/admin/parts-es.ts";
import { BothLanguages } from "./both-languages.tsx";
import { InlineForm } from "./inline-form.tsx";
import type { PartFields } from "./part-form.tsx";

type Props = {
  title: string;
  words: NoticeWords["form"];
  /** In which zone its hours are meant. */
  zone: string;
  form: PartWords["form"];
  initial: Shown;
  action: (before: PartAnswer | null, form: FormData) => Promise<PartAnswer>;
  cancel: string;
};

const TEXT_ROWS = 3;

/** A notice: its text, and from when to when it stands on the page. */
export function NoticeForm({ words, zone, form, ...frame }: Props) {
  return (
    <InlineForm {...frame} words={{ ...form, save: words.save, cancel: words.cancel }}>
      {(fields) => (
        <>
          <input type="hidden" name="/id" value={fields.values["/id"]?.[0] ?? ""} />
          <BothLanguages
            words={form}
            name="/text"
            label={words.text}
            hint={words.textHint}
            text={fields.text}
            rows={TEXT_ROWS}
            required
          />
          <Moment edge="from" label={`${words.from}. ${zone}`} words={words} fields={fields} />
          <Moment edge="to" label={`${words.to}. ${zone}`} words={words} fields={fields} />
        </>
      )}
    </InlineForm>
  );
}

type MomentProps = { edge: "from" | "to"; label: string; words: NoticeWords["form"]; fields: PartFields };

function Moment({ edge, label, words, fields: { text } }: MomentProps) {
  return (
    <fieldset className="field both moment">
      <legend>{label}</legend>
      <div className="two">
        <Field
          {...text(`/${edge}/date`)}
          label={words.date}
          {...(edge === "from" ? { hint: words.dateHint } : {})}
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <Field
          {...text(`/${edge}/time`)}
          label={words.time}
          {...(edge === "from" ? { hint: words.timeHint } : {})}
          autoComplete="off"
          required
        />
      </div>
    </fieldset>
  );
}
