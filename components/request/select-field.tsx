import { controlOf, Field, type FieldProps } from "./field.tsx";
import { RequestIcon } from "./request-icon.tsx";

type Props = FieldProps & { value: string; children: React.ReactNode };

/** A field to choose one of its options. */
export function SelectField({ value, children, ...field }: Props) {
  return (
    <Field {...field}>
      <span className="select">
        <select {...controlOf(field)} defaultValue={value}>
          {children}
        </select>
        <RequestIcon name="chevron-down" />
      </span>
    </Field>
  );
}
