type Props = {
  name: string;
  label: string;
  hint: string;
  on: boolean;
  action: (form: FormData) => Promise<void>;
};

/** A choice that holds as soon as it is turned, with scripts or without. */
export function Switch({ name, label, hint, on, action }: Props) {
  return (
    <form action={action} className="choice">
      <input type="hidden" name={name} value={String(!on)} />
      <div>
        <b id={`${name}-label`}>{label}</b>
        <p className="hint" id={`${name}-hint`}>
          {hint}
        </p>
      </div>
      <button
        className="switch"
        type="submit"
        role="switch"
        aria-checked={on}
        aria-labelledby={`${name}-label`}
        aria-describedby={`${name}-hint`}
      >
        <i aria-hidden="true" />
      </button>
    </form>
  );
}
