import { Icon } from "#components/ui/icon.tsx";
import type { DryRunFormView } from "#lib/dry-run/dry-run-view.ts";
import { DRY_RUN_PARAMETERS, type DryRunParameter } from "#lib/dry-run/parameters.ts";

type Props = {
  view: DryRunFormView;
  /** What the page is asked besides, as the query of an address. */
  keep: string;
};

/** Another instant, another revision: a GET form that works by itself, and keeps what is asked of the page. */
export function DryRunForm({ view: { label, action, at, revision, submit, troubles }, keep }: Props) {
  const described = (name: DryRunParameter) =>
    troubles[name] === undefined ? {} : { "aria-invalid": true, "aria-describedby": `dry-${name}-trouble` };
  return (
    <form className="dry-form" method="get" action={action} aria-label={label}>
      {[...new URLSearchParams(keep)].map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="field">
        <label htmlFor="dry-at">{at.label}</label>
        <input
          id="dry-at"
          name={DRY_RUN_PARAMETERS[0]}
          type="datetime-local"
          min="2000-01-01T00:00"
          max="2100-12-31T23:59"
          defaultValue={at.value}
          {...described("at")}
        />
        <Trouble name="at" text={troubles.at} />
      </div>
      <div className="field">
        <label htmlFor="dry-revision">{revision.label}</label>
        <span className="select">
          <select
            id="dry-revision"
            name={DRY_RUN_PARAMETERS[1]}
            defaultValue={revision.value}
            {...described("revision")}
          >
            {revision.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
        <Trouble name="revision" text={troubles.revision} />
      </div>
      <button className="btn" type="submit">
        {submit}
      </button>
    </form>
  );
}

function Trouble({ name, text }: { name: DryRunParameter; text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p className="dry-trouble" id={`dry-${name}-trouble`}>
      <Icon name="triangle-alert" />
      {/* Who wrote the address knows the parameter, not the label. */}
      <span>
        <code>{name}</code>: {text}
      </span>
    </p>
  );
}
