import { Field } from "#components/people/field.tsx";
import { FieldFrame } from "#components/people/field-frame.tsx";
import type { PartWords } from "#lib/i18n/admin/parts-es.ts";
import type { PartFields } from "./part-form.tsx";

type Props = {
  words: Pick<PartWords["form"], "spanish" | "english">;
  /** Of the text; its two fields stand below it. */
  name: string;
  label: string;
  hint?: string;
  text: PartFields["text"];
  /** So many lines at first; none: it is one line only. */
  rows?: number;
  required?: boolean;
};

/** A text in each language, side by side. */
export function BothLanguages({ words, name, label, hint, text, rows, required = false }: Props) {
  const fields = [
    { language: "es", label: words.spanish },
    { language: "en", label: words.english },
  ] as const;
  const hintId = `${name}-hint`;
  return (
    <fieldset className="field both" {...(hint === undefined ? {} : { "aria-describedby": hintId })}>
      <legend>{label}</legend>
      <div className="two">
        {fields.map((one) => {
          const { defaultValue, ...frame } = text(`${name}/${one.language}`);
          const common = { lang: one.language, defaultValue, required, autoComplete: "off" };
          return rows === undefined ? (
            <Field key={one.language} {...frame} {...common} label={one.label} />
          ) : (
            <FieldFrame key={one.language} {...frame} label={one.label}>
              {(field) => <textarea {...field} {...common} rows={rows} />}
            </FieldFrame>
          );
        })}
      </div>
      {hint !== undefined && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
