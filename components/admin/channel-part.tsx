"use client";

import type { CountryCode } from "libphonenumber-js";
import { Field } from "#components/people/field.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { ChannelsWords } from "#lib/i18n/admin/channels-es.ts";
import { BothLanguages } from "./both-languages.tsx";
import { ContactFields } from "./contact-fields.tsx";
import type { PartFields } from "./part-form.tsx";
import { PartPage, type PartPageProps } from "./part-page.tsx";
import { SelectField } from "./select-field.tsx";

type Option = { readonly value: string; readonly label: string };

type Props = PartPageProps & {
  channel: ChannelsWords["form"];
  contacts: ChannelsWords["contacts"];
  home: CountryCode;
  kinds: readonly Option[];
  requestTypes: readonly Option[];
  priorities: readonly Option[];
  /** Where its hours are edited; null: it is not there yet. */
  hours: string | null;
  /** Whether it is of this draft alone, so that it can be taken out of it. */
  isNew: boolean;
};

/** A channel, but for its hours: what it is called, whom it serves, how it is used and by what it is reached. */
export function ChannelPart({
  channel,
  contacts,
  home,
  kinds,
  requestTypes,
  priorities,
  hours,
  isNew,
  ...page
}: Props) {
  const { words } = page;
  return (
    <PartPage {...page}>
      {(fields) => (
        <>
          <BothLanguages
            words={words}
            name="/name"
            label={channel.name}
            hint={channel.nameHint}
            text={fields.text}
            required
          />
          {hours === null && (
            <Field {...fields.text("/slug")} label={channel.slug} hint={channel.slugHint} autoComplete="off" />
          )}
          <SelectField {...fields.text("/kind")} label={channel.kind} options={kinds} />
          <BothLanguages
            words={words}
            name="/description"
            label={channel.description}
            hint={channel.descriptionHint}
            text={fields.text}
            rows={3}
          />
          <fieldset className="field">
            <legend>{channel.serves}</legend>
            {[
              { value: "all", label: channel.servesAll },
              { value: "some", label: channel.servesSome },
            ].map(({ value, label }) => (
              <label key={value} className="check">
                <input type="radio" name="/serves" value={value} defaultChecked={fields.isChosen("/serves", value)} />
                <span>{label}</span>
              </label>
            ))}
            <Choices name="/requestTypes" label={channel.servesSome} options={requestTypes} fields={fields} />
          </fieldset>
          <fieldset className="field">
            <legend>{channel.priorities}</legend>
            <Choices name="/priorities" label={channel.priorities} options={priorities} fields={fields} />
            <p className="hint">{channel.prioritiesHint}</p>
          </fieldset>
          <ContactFields words={contacts} language={page.frame.language} home={home} fields={fields} />
          <fieldset className="field">
            <legend>{channel.how}</legend>
            <Flag name="/active" label={channel.active} hint={channel.activeHint} fields={fields} />
            <Flag name="/standby" label={channel.standby} hint={channel.standbyHint} fields={fields} />
            <Flag name="/acceptsWhileClosed" label={channel.accepts} hint={channel.acceptsHint} fields={fields} />
          </fieldset>
          {hours !== null && (
            <p className="aside">
              <a href={hours}>{channel.hours}</a>
            </p>
          )}
          {isNew && (
            <button className="btn small" type="submit" name="do" value="drop">
              {channel.remove}
            </button>
          )}
        </>
      )}
    </PartPage>
  );
}

type ChoicesProps = { name: string; label: string; options: readonly Option[]; fields: PartFields };

/** Some of several, of which at least one is to be chosen. */
function Choices({ name, label, options, fields }: ChoicesProps) {
  const trouble = fields.trouble(name);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands in a fieldset, whose legend says more
    <div
      className="choices"
      role="group"
      aria-label={label}
      tabIndex={-1}
      {...(trouble === undefined ? {} : { "aria-invalid": true, "aria-describedby": `${name}-trouble` })}
    >
      {options.map((option) => (
        <label key={option.value} className="check">
          <input
            type="checkbox"
            name={name}
            value={option.value}
            defaultChecked={fields.isChosen(name, option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
      {trouble !== undefined && (
        <p className="trouble" id={`${name}-trouble`}>
          <Icon name="triangle-alert" />
          {trouble}
        </p>
      )}
    </div>
  );
}

type FlagProps = { name: string; label: string; hint: string; fields: PartFields };

function Flag({ name, label, hint, fields }: FlagProps) {
  return (
    <label className="check">
      <input type="checkbox" name={name} value="yes" defaultChecked={fields.isChosen(name, "yes")} />
      <span>
        {label}
        <small>{hint}</small>
      </span>
    </label>
  );
}
