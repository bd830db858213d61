"use client";

import type { CountryCode } from "libphonenumber-js";
import { useState } from "react";
import { DeskIcon } from "#components/desk/desk-icon.tsx";
import { Field } from "#components/people/field.tsx";
import { FieldFrame } from "#components/people/field-frame.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { CONTACT_KINDS, contactCount, contactField, menuOf } from "#lib/admin/contact-fields.ts";
import { readDialable } from "#lib/admin/dialable.ts";
import { fieldText } from "#lib/admin/field-values.ts";
import type { ChannelsWords } from "#lib/i18n/admin/channels-es.ts";
import type { Language } from "#lib/i18n/language.ts";
import type { PartFields } from "./part-form.tsx";

type Props = {
  words: ChannelsWords["contacts"];
  language: Language;
  /** The country whose numbers need no saying so. */
  home: CountryCode;
  fields: PartFields;
};

/** By what people reach a channel or a tier, in the order in which it is published. Its buttons ask the server. */
export function ContactFields({ words, language, home, fields }: Props) {
  const count = contactCount(fields.values);
  const trouble = fields.trouble("/contacts");
  return (
    <fieldset className="contacts">
      <legend>{words.title}</legend>
      <p className="hint">{words.lede}</p>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the form is made anew whenever their order changes
        <OneContact key={index} words={words} language={language} home={home} fields={fields} index={index} />
      ))}
      {trouble !== undefined && (
        <p className="trouble" aria-invalid="true" tabIndex={-1}>
          <Icon name="triangle-alert" />
          {trouble}
        </p>
      )}
      <div className="quick">
        {CONTACT_KINDS.map((kind) => (
          <button key={kind} className="btn small" type="submit" name="do" value={`add:${kind}`}>
            <DeskIcon name="plus" />
            {words.add[kind]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function OneContact({ words, language, home, fields, index }: Props & { index: number }) {
  const name = (field: Parameters<typeof contactField>[1]) => contactField(index, field);
  const kind = CONTACT_KINDS.find((one) => one === fieldText(fields.values, name("kind"))) ?? "address";
  const title = `${words.kinds[kind]} ${index + 1}`;
  const published = { ...fields.text(name("published")), label: words.published, hint: words.publishedHint };
  return (
    <fieldset className="contact-one">
      <legend>{title}</legend>
      <input type="hidden" name={name("kind")} value={kind} />
      {kind === "phone" && <PhoneFields words={words} language={language} home={home} fields={fields} index={index} />}
      {kind === "email" && (
        <Field {...fields.text(name("email"))} label={words.email} type="email" autoComplete="off" />
      )}
      {kind === "url" && (
        <Field
          {...fields.text(name("url"))}
          label={words.url}
          hint={words.urlHint}
          inputMode="url"
          autoComplete="off"
        />
      )}
      <Field
        {...published}
        {...(kind === "address" ? { label: words.address, hint: undefined } : {})}
        autoComplete="off"
      />
      <div className="quick">
        {index > 0 && (
          <button
            className="btn small"
            type="submit"
            name="do"
            value={`up:${index}`}
            aria-label={`${words.up}: ${title}`}
          >
            {words.up}
          </button>
        )}
        <button
          className="btn small"
          type="submit"
          name="do"
          value={`remove:${index}`}
          aria-label={`${words.remove}: ${title}`}
        >
          <DeskIcon name="trash" />
          {words.remove}
        </button>
      </div>
    </fieldset>
  );
}

function PhoneFields({ words, language, home, fields, index }: Props & { index: number }) {
  const [e164, menu, foreign] = [
    fields.text(contactField(index, "e164")),
    fields.text(contactField(index, "menu")),
    contactField(index, "foreign"),
  ];
  const [number, setNumber] = useState(e164.defaultValue);
  const [keys, setKeys] = useState(menu.defaultValue);
  const dialled = readDialable(number, home);
  const isAbroad = dialled !== null && dialled.country !== home;
  return (
    <>
      <Field
        {...e164}
        label={words.e164}
        hint={words.e164Hint}
        inputMode="tel"
        autoComplete="off"
        onChange={(event) => setNumber(event.target.value)}
      />
      <label className="check" hidden={!isAbroad && !fields.isChosen(foreign, "yes")}>
        <input type="checkbox" name={foreign} value="yes" defaultChecked={fields.isChosen(foreign, "yes")} />
        <span>{words.foreign}</span>
      </label>
      <Field
        {...fields.text(contactField(index, "extensions"))}
        label={words.extensions}
        hint={words.extensionsHint}
        inputMode="numeric"
        autoComplete="off"
      />
      <FieldFrame name={menu.name} label={words.menu} hint={words.menuHint} trouble={menu.trouble}>
        {(field) => (
          <textarea
            {...field}
            defaultValue={menu.defaultValue}
            rows={2}
            autoComplete="off"
            onChange={(event) => setKeys(event.target.value)}
          />
        )}
      </FieldFrame>
      <p className="dials" role="status">
        <Icon name="phone" />
        <span>
          {dialled === null ? words.notDialable : [`${words.dials} ${dialled.shown}`, ...keyed(keys, words)].join(", ")}
          {isAbroad && <Abroad words={words} language={language} country={dialled.country} />}
        </span>
      </p>
    </>
  );
}

function keyed(keys: string, words: ChannelsWords["contacts"]): string[] {
  return menuOf(keys).map(({ digit, label }) => `${words.pause}, ${digit}${label === "" ? "" : ` (${label})`}`);
}

/** Where a number rings: the browser knows the names of countries, each a little otherwise, so the server says none. */
function Abroad({ words, language, country }: Pick<Props, "words" | "language"> & { country: CountryCode | null }) {
  const isLive = useIsLive();
  if (!isLive || country === null) return null;
  const name = new Intl.DisplayNames([language], { type: "region" }).of(country);
  return ` · ${words.in} ${name ?? country}`;
}
