import { Icon } from "#components/ui/icon.tsx";

type Props = Omit<React.ComponentProps<"input">, "id" | "name"> & {
  name: string;
  label: string;
  hint?: string;
  /** Why what it holds was refused. */
  trouble?: string | undefined;
};

/** A field with its name, how it is meant, and what is wrong with it, told apart for a screen reader too. */
export function Field({ name, label, hint, trouble, ...input }: Props) {
  const described = [hint === undefined ? null : `${name}-hint`, trouble === undefined ? null : `${name}-trouble`];
  const describedBy = described.filter((id) => id !== null).join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        aria-invalid={trouble !== undefined}
        {...(describedBy === "" ? {} : { "aria-describedby": describedBy })}
        {...input}
      />
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
