import { FieldFrame, type FieldFrameProps } from "#components/people/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";

type Props = React.ComponentProps<"select"> &
  FieldFrameProps & {
    options: readonly { readonly value: string; readonly label: string }[];
  };

/** A choice. */
export function SelectField({ name, label, hint, trouble, options, ...select }: Props) {
  return (
    <FieldFrame name={name} label={label} hint={hint} trouble={trouble}>
      {(field) => (
        <span className="select">
          <select {...field} {...select}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </FieldFrame>
  );
}
