import { controlOf, Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & { value: string; rows?: number } & Pick<
    React.ComponentProps<"input">,
    "type" | "autoComplete"
  >;

/** A field of one line, or of several where `rows` is given. */
export function TextField({ name, label, optional, hint, errors, value, rows, ...input }: Props) {
  const field = { name, label, optional, hint, errors };
  const control = { ...controlOf(field), defaultValue: value };
  return (
    <Field {...field}>
      {rows === undefined ? <input {...control} {...input} /> : <textarea {...control} rows={rows} />}
    </Field>
  );
}
