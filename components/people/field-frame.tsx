import { Icon } from "#components/ui/icon.tsx";

export type FieldFrameProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Why what it holds was refused. */
  trouble?: string | undefined;
};

type Described = {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby"?: string;
};

/**
 * What stands around a field: its name, how it is meant, and what is wrong with it, told apart for a screen reader too.
 * @param children makes the field of what ties it to them
 */
export function FieldFrame({
  name,
  label,
  hint,
  trouble,
  children,
}: FieldFrameProps & { children: (field: Described) => React.ReactNode }) {
  const described = [hint === undefined ? null : `${name}-hint`, trouble === undefined ? null : `${name}-trouble`];
  const describedBy = described.filter((id) => id !== null).join(" ");
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {children({
        id: name,
        name,
        "aria-invalid": trouble !== undefined,
        ...(describedBy === "" ? {} : { "aria-describedby": describedBy }),
      })}
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
