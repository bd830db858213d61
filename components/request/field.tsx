import { FieldError } from "./field-error.tsx";

export type FieldProps = {
  name: string;
  label: string;
  /** Beside the label, where the field may stay empty. */
  optional?: string | undefined;
  hint?: React.ReactNode;
  errors: readonly string[];
};

/** What ties a control to its label, to its hint and to what is wrong with it. */
export function controlOf({ name, hint, errors }: FieldProps) {
  const invalid = errors.length > 0;
  const described = [invalid && `${name}-error`, hint !== undefined && `${name}-hint`].filter(Boolean).join(" ");
  return {
    id: name,
    name,
    ...(invalid ? { "aria-invalid": true } : {}),
    ...(described ? { "aria-describedby": described } : {}),
  };
}

/** A control with its label, the first thing that is wrong with it, and its hint. */
export function Field({ name, label, optional, hint, errors, children }: FieldProps & { children: React.ReactNode }) {
  return (
    <div className={errors.length > 0 ? "field invalid" : "field"}>
      <label htmlFor={name}>
        {label}
        {optional !== undefined && <span className="opt"> {optional}</span>}
      </label>
      {children}
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
