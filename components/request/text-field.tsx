import { FieldError } from "./field-error.tsx";

type Props = {
  name: string;
  label: string;
  /** Beside the label, where the field may stay empty. */
  optional?: string;
  hint?: string;
  value: string;
  errors: readonly string[];
  rows?: number;
} & Pick<React.ComponentProps<"input">, "type" | "autoComplete" | "maxLength" | "inputMode">;

/** A field of one line, or of several where `rows` is given, with its hint and with what is wrong with it. */
export function TextField({ name, label, optional, hint, value, errors, rows, ...input }: Props) {
  const invalid = errors.length > 0;
  const described = [invalid && `${name}-error`, hint !== undefined && `${name}-hint`].filter(Boolean).join(" ");
  const shared = {
    id: name,
    name,
    defaultValue: value,
    ...(invalid ? { "aria-invalid": true } : {}),
    ...(described ? { "aria-describedby": described } : {}),
  };
  return (
    <div className={invalid ? "field invalid" : "field"}>
      <label htmlFor={name}>
        {label}
        {optional !== undefined && <span className="opt"> {optional}</span>}
      </label>
      {rows === undefined ? <input {...shared} {...input} /> : <textarea {...shared} rows={rows} />}
      {errors.slice(0, 1).map((text) => (
        <FieldError key={text} id={`${name}-error`}>
          {text}
        </FieldError>
      ))}
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
