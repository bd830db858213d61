import { FieldError } from "./field-error.tsx";
import { RequestIcon } from "./request-icon.tsx";

type Props = {
  name: string;
  label: string;
  optional?: string;
  value: string;
  errors: readonly string[];
  hint?: React.ReactNode;
  children: React.ReactNode;
};

export function SelectField({ name, label, optional, value, errors, hint, children }: Props) {
  const invalid = errors.length > 0;
  const described = [invalid && `${name}-error`, hint !== undefined && `${name}-hint`].filter(Boolean).join(" ");
  return (
    <div className={invalid ? "field invalid" : "field"}>
      <label htmlFor={name}>
        {label}
        {optional !== undefined && <span className="opt"> {optional}</span>}
      </label>
      <span className="select">
        <select
          id={name}
          name={name}
          defaultValue={value}
          {...(invalid ? { "aria-invalid": true } : {})}
          {...(described ? { "aria-describedby": described } : {})}
        >
          {children}
        </select>
        <RequestIcon name="chevron-down" />
      </span>
      {errors.slice(0, 1).map((text) => (
        <FieldError key={text} id={`${name}-error`}>
          {text}
        </FieldError>
      ))}
      {hint !== undefined && (
        <p className="hint type-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
