import { FieldFrame, type FieldFrameProps } from "./field-frame.tsx";

type Props = Omit<React.ComponentProps<"input">, "id" | "name"> & FieldFrameProps;

/** A field that is typed into. */
export function Field({ name, label, hint, trouble, ...input }: Props) {
  return (
    <FieldFrame name={name} label={label} hint={hint} trouble={trouble}>
      {(field) => <input {...field} {...input} />}
    </FieldFrame>
  );
}
