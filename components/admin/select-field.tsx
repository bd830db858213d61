import { Icon } from "#components/ui/icon.tsx";

type Props = React.ComponentProps<"select"> & {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Why what it holds was refused. */
  trouble?: string | undefined;
  options: readonly { readonly value: string; readonly label: string }[];
};

/** A choice with its name, and what is wrong with it. */
export function SelectField({ name, label, hint, trouble, options, ...select }: Props) {
  const described = [hint === undefined ? null : `${name}-hint`, trouble === undefined ? null : `${name}-trouble`];
  const describedBy = described.filter((id) => id !== null).join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <span className="select">
        <select
          id={name}
          name={name}
          aria-invalid={trouble !== undefined}
          {...(describedBy === "" ? {} : { "aria-describedby": describedBy })}
          {...select}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevron-down" />
      </span>
      {trouble !== undefined && (
        <p className="trouble" id={`${name}-trouble`}>
          <Icon name="triangle-alert" />
          {trouble}
        </p>
      )}
      {hint !== undefined && (
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
