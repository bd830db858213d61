import { heldNameOf } from "#lib/forms/held-name.ts";
import type { Words } from "#lib/i18n/es.ts";
import { endFrom } from "#lib/i18n/moment-from.ts";
import type { RequestWords } from "#lib/i18n/request/es.ts";
import { routes } from "#lib/routes.ts";
import type { CompiledCatalogue } from "#lib/routing/compile-catalogue.ts";
import { decide } from "#lib/routing/decide.ts";
import { PQRSA_TYPES, PRIORITIES, type RequestType, TECHNICAL_TYPES } from "#lib/routing/request.ts";
import { CONSENT_GIVEN } from "#lib/tickets/consent.ts";
import type { FormError, FormValues, HeldForm } from "#lib/tickets/hold-form.ts";
import { CallButton } from "./call-button.tsx";
import { draftName, NEW_REQUEST_DRAFT } from "./draft-name.ts";
import { FieldError } from "./field-error.tsx";
import { FileField } from "./file-field.tsx";
import { errorsOf, isKeyUsed } from "./form-errors.ts";
import { FormShell } from "./form-shell.tsx";
import { SelectField } from "./select-field.tsx";
import { shellWords } from "./shell-words.ts";
import { TextField } from "./text-field.tsx";

type Props = {
  words: Words;
  request: RequestWords;
  revision: CompiledCatalogue;
  now: number;
  /** What the address asks for, where nothing is held. */
  chosen: { readonly requestType: RequestType; readonly priority: string };
  /** The fields that the address has filled in. */
  preset: readonly string[];
  held: HeldForm | null;
  /** Names the attempt that is to be mended. */
  attempt: string;
  sendingKey: string;
};

export const OPENING_FORM_ID = "request";

/** The form by which a request is opened: what it is, and who asks. It works without scripts. */
export function OpeningForm({ words, request, revision, now, chosen, preset, held, attempt, sendingKey }: Props) {
  const { form } = request;
  const heldName = heldNameOf(attempt);
  const draft = draftName(NEW_REQUEST_DRAFT, heldName);
  const values: FormValues = held?.values ?? {};
  const errors: readonly FormError[] = held?.errors ?? [];
  const wrong = (name: string) => errorsOf(name, errors, request);
  const field = (name: string) => ({ name, value: values[name] ?? "", errors: wrong(name) });
  const option = (type: RequestType) => (
    <option key={type} value={type}>
      {words.requestTypes[type].option}
    </option>
  );
  const type = values.requestType ?? chosen.requestType;
  const priority = values.priority ?? chosen.priority;
  const priorityErrors = wrong("priority");
  const consentErrors = wrong("consent");
  return (
    <FormShell
      id={OPENING_FORM_ID}
      className="request"
      action={routes.sendRequest(words.language)}
      sendingKey={sendingKey}
      keyUsedBy={isKeyUsed(errors) ? attempt : null}
      draftName={draft}
      preset={preset}
      words={shellWords(request, {
        send: form.send,
        hint: form.sendHint,
        isMended: heldName !== null,
        sentBefore: form.sentBefore,
      })}
    >
      {heldName !== null && <input type="hidden" name="held" value={heldName} />}
      <div className="trap" aria-hidden="true">
        <label htmlFor="website">{form.trap}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <fieldset className="group">
        <legend>
          <h2>{form.case}</h2>
        </legend>
        <SelectField
          name="requestType"
          label={words.finder.type}
          value={type}
          errors={wrong("requestType")}
          hint={[...TECHNICAL_TYPES, ...PQRSA_TYPES].map((each) => (
            <span key={each} data-type={each}>
              {words.requestTypes[each].hint}
              {each === "complaint" && ` ${form.canBeAnonymous}`}
            </span>
          ))}
        >
          <optgroup label={words.finder.technical}>{TECHNICAL_TYPES.map(option)}</optgroup>
          <optgroup label={words.finder.pqrsa}>{PQRSA_TYPES.map(option)}</optgroup>
        </SelectField>
        <fieldset className={priorityErrors.length > 0 ? "field urgency invalid" : "field urgency"} id="priority">
          <legend>{words.finder.urgency}</legend>
          <div className="seg">
            {PRIORITIES.map((each) => (
              <label key={each}>
                <input
                  type="radio"
                  name="priority"
                  value={each}
                  defaultChecked={each === priority}
                  aria-describedby="priority-hint"
                />
                <span>
                  <b>{words.priorities[each].name}</b> <small>{each}</small>
                </span>
              </label>
            ))}
          </div>
          {priorityErrors.map((text) => (
            <FieldError key={text}>{text}</FieldError>
          ))}
          <p className="hint urgency-hint" id="priority-hint">
            {PRIORITIES.map((each) => (
              <span key={each} data-priority={each}>
                {words.priorities[each].hint}
              </span>
            ))}
          </p>
        </fieldset>
        {TECHNICAL_TYPES.map((each) => {
          const { recommended } = decide(revision, { requestType: each, priority: "P1", at: now });
          if (!recommended) return null;
          const until =
            recommended.closesAt === null
              ? null
              : words.answer.until(endFrom(revision.zone, now, recommended.closesAt));
          return (
            <div key={each} className="call-first" data-for={each} role="alert">
              <div>
                <p>
                  <b>{form.critical}</b>
                </p>
                {recommended.open && <p className="hint">{form.criticalNow(until)}</p>}
              </div>
              <CallButton channel={recommended.channel} words={request} />
            </div>
          );
        })}
        <TextField {...field("subject")} label={form.subject} />
        <TextField {...field("text")} label={form.text} hint={form.textHint} rows={6} />
        <FileField
          key={attempt}
          language={words.language}
          draftName={draft}
          held={heldFiles(held)}
          errors={wrong("files")}
        />
      </fieldset>
      <fieldset className="group">
        <legend>
          <h2>{form.who}</h2>
        </legend>
        <div className="anonymity">
          <label className="switch-line">
            <input type="checkbox" name="anonymous" value="1" defaultChecked={values.anonymous !== undefined} />
            <span>{form.anonymous}</span>
          </label>
          <p className="hint switch-hint">{form.anonymousHint}</p>
        </div>
        <div className="group requester">
          <TextField {...field("name")} label={form.name} autoComplete="name" />
          <TextField {...field("email")} type="email" label={form.email} autoComplete="email" />
          <div className="two">
            <TextField
              {...field("phone")}
              type="tel"
              label={form.phone}
              optional={request.optional}
              autoComplete="tel"
            />
            <TextField
              {...field("company")}
              label={form.company}
              optional={request.optional}
              autoComplete="organization"
            />
          </div>
          <div className="two">
            <SelectField {...field("documentType")} label={form.documentType} optional={request.optional}>
              <option value="">{form.noDocument}</option>
              {Object.entries(form.documents).map(([code, name]) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </SelectField>
            <TextField
              {...field("documentNumber")}
              label={form.documentNumber}
              optional={request.optional}
              autoComplete="off"
            />
          </div>
          <div className={consentErrors.length > 0 ? "field consent invalid" : "field consent"}>
            <label htmlFor="consent">
              <input
                id="consent"
                name="consent"
                type="checkbox"
                value={CONSENT_GIVEN}
                defaultChecked={values.consent === CONSENT_GIVEN}
                {...(consentErrors.length > 0 ? { "aria-invalid": true, "aria-describedby": "consent-error" } : {})}
              />
              <span>
                {form.consent[0]}
                <a href={routes.dataPolicy(words.language)} target="_blank" rel="noopener">
                  {form.consent[1]}
                </a>
                {form.consent[2]}
              </span>
            </label>
            {consentErrors.map((text) => (
              <FieldError key={text} id="consent-error">
                {text}
              </FieldError>
            ))}
          </div>
        </div>
      </fieldset>
    </FormShell>
  );
}

function heldFiles(held: HeldForm | null) {
  return (held?.files ?? []).map(({ id, name, size }) => ({ id, name, size }));
}
