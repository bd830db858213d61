"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState } from "react";
import { keepTyped, readKept, restoreTyped, type Typed, typedIn } from "#components/ui/kept-form.ts";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { KnownCaller } from "#lib/desk/caller.ts";
import type { Counts } from "#lib/desk/desk-data.ts";
import type { DeskWords } from "#lib/i18n/desk/es.ts";
import { momentFrom } from "#lib/i18n/moment-from.ts";
import type { Outcome } from "#lib/outcome.ts";
import { routes } from "#lib/routes.ts";
import { isTechnical, PRIORITIES, REQUEST_TYPES, type RequestType } from "#lib/routing/request.ts";
import { COMPANY_MAX, EMAIL_MAX, NAME_MAX, PHONE_MAX } from "#lib/tickets/limits.ts";
import { useDesk } from "./desk-context.ts";
import type { DeskFrame } from "./desk-frame.ts";
import { DeskIcon } from "./desk-icon.tsx";
import { DeskShell } from "./desk-shell.tsx";
import { failedWords } from "./failed-words.ts";
import { MenuButton } from "./menu-button.tsx";
import { refusedWords } from "./refused-words.ts";

const CHANNELS = ["phone", "in_person", "messaging"] as const;

export type LogDeskProps = {
  readonly frame: DeskFrame;
  readonly counts: Counts;
  /** Null: nobody is on the line. */
  readonly caller: KnownCaller | null;
  readonly log: (given: Record<string, unknown>, key: string) => Promise<Outcome<{ readonly number: string }>>;
};

/** A call or a visit, put down while it goes on. */
export function LogDesk({ words, frame, counts, ...rest }: LogDeskProps & { readonly words: DeskWords }) {
  const title = headingOf(words, rest.caller);
  return (
    <DeskShell words={words} frame={frame} counts={counts} current={null} q="" title={`${title}, ${words.site.title}`}>
      <Sheet title={title} {...rest} />
    </DeskShell>
  );
}

function headingOf(words: DeskWords, caller: KnownCaller | null): string {
  if (caller === null) return words.log.title;
  return caller.phone === null ? words.log.callUnknown : words.log.call(caller.phone);
}

type SheetProps = { title: string; caller: KnownCaller | null; log: LogDeskProps["log"] };

function Sheet({ title, caller, log }: SheetProps) {
  const { words, frame, now } = useDesk();
  return (
    <main id="main" className="sheet">
      <header className="bar">
        <MenuButton />
        <h1>{title}</h1>
      </header>
      <div className="sheet-body">
        {caller !== null && (
          <section aria-labelledby="caller-requests">
            <div className="section-head">
              <h2 id="caller-requests">{words.log.known}</h2>
            </div>
            {caller.requests.length === 0 && <p className="quiet-line">{words.log.unknown}</p>}
            <ol className="rows">
              {caller.requests.map(({ number, subject, status, openedAt }) => (
                <li key={number}>
                  <a className="row" href={routes.deskRequest(number)}>
                    <b className="r-subject">{subject}</b>
                    <span className="due">{words.date(momentFrom(frame.zone, now, openedAt))}</span>
                    <span className="r-facts">
                      <span>{number}</span>
                      <span>{words.status[status]}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ol>
          </section>
        )}
        <section aria-labelledby="log-heading">
          <div className="section-head">
            <h2 id="log-heading" className={caller === null ? "sr-only" : ""}>
              {words.log.title}
            </h2>
          </div>
          <LogForm caller={caller} log={log} />
        </section>
      </div>
    </main>
  );
}

function LogForm({ caller, log }: Omit<SheetProps, "title">) {
  const { words, frame } = useDesk();
  const router = useRouter();
  const said = words.log;
  const id = useId();
  const [type, setType] = useState<RequestType>("incident");
  const [isAnonymous, setIsAnonymous] = useState(false);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [failed, setFailed] = useState<string | null>(null);
  const [isSending, setIsSending] = useState(false);
  // Sent twice by an impatient hand or a lost answer, it is filed once.
  const [key] = useState(() => crypto.randomUUID());
  const withoutName = isAnonymous && type === "complaint";
  const element = useRef<HTMLFormElement>(null);
  const draftName = `log ${frame.me.id} ${caller?.phone ?? ""}`;
  const [kept, setKept] = useState<Typed | null>(null);
  const [restored, setRestored] = useState(false);

  // First what decides which fields there are, then what was typed in them.
  useEffect(() => {
    const typed = readKept(draftName);
    if (typed === null) return;
    setType((now) => REQUEST_TYPES.find((one) => one === typed.requestType) ?? now);
    setIsAnonymous(typed.anonymous !== undefined);
    setKept(typed);
  }, [draftName]);
  useEffect(() => {
    if (kept === null || !element.current) return;
    setRestored(restoreTyped(element.current, kept, DECIDING));
    setKept(null);
  }, [kept]);
  const remember = () => {
    if (element.current) keepTyped(draftName, typedIn(element.current));
  };

  const submit = async (form: HTMLFormElement) => {
    const typed = new FormData(form);
    const text = (name: string) => {
      const value = typed.get(name);
      return typeof value === "string" ? value.trim() : "";
    };
    const optional = (name: string) => (text(name) === "" ? {} : { [name]: text(name) });
    setIsSending(true);
    setFailed(null);
    try {
      const outcome = await log(
        {
          channel: text("channel"),
          requestType: type,
          ...(isTechnical(type) ? { priority: text("priority") } : {}),
          subject: text("subject"),
          text: text("text"),
          ...(withoutName
            ? {}
            : {
                ...optional("name"),
                ...optional("email"),
                ...optional("phone"),
                ...optional("company"),
                ...(typed.has("consent") ? { consent: true } : {}),
              }),
        },
        key,
      );
      if (outcome.ok) {
        keepTyped(draftName, null);
        return router.push(routes.deskRequest(outcome.value.number));
      }
      const { refused } = outcome;
      const fields = refused.kind === "invalid" ? refused.fields : [];
      // What is sent is the contact and its key.
      const troubles = new Map(
        fields.map(({ path: [, name], rule }) => [String(name), words.refused.rules[rule] ?? words.refused.otherRule]),
      );
      setErrors(troubles);
      setFailed(fields.length > 0 ? said.errors : refusedWords(refused, words));
      const first = [...form.elements].find((one) => troubles.has(one.getAttribute("name") ?? ""));
      if (first instanceof HTMLElement) first.focus();
    } catch (error) {
      setFailed(failedWords(error, words));
    } finally {
      setIsSending(false);
    }
  };

  const field = (name: string, label: string, input: (props: FieldProps) => React.ReactNode, isOptional = false) => {
    const error = errors.get(name);
    const props: FieldProps = {
      id: `${id}-${name}`,
      name,
      "aria-invalid": error !== undefined,
      ...(error === undefined ? {} : { "aria-describedby": `${id}-${name}-error` }),
    };
    return (
      <div className={`field${error === undefined ? "" : " invalid"}`}>
        <label htmlFor={props.id}>
          {label} {isOptional && <small>{said.optional}</small>}
        </label>
        {input(props)}
        {error !== undefined && (
          <p className="error" id={`${id}-${name}-error`}>
            <DeskIcon name="circle-alert" />
            {error}
          </p>
        )}
      </div>
    );
  };

  return (
    <form
      ref={element}
      className="log-form"
      noValidate
      onInput={remember}
      onChange={remember}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void submit(event.currentTarget);
      }}
    >
      {failed !== null && (
        <p className="error" role="alert">
          <DeskIcon name="circle-alert" />
          {failed}
        </p>
      )}
      {restored && (
        <p className="quiet-line" role="status">
          {said.restored}
        </p>
      )}
      <div className="two">
        {field("channel", said.channel, (props) => (
          <Select {...props} options={CHANNELS.map((one) => [one, said.channels[one]])} />
        ))}
        {field("requestType", said.type, (props) => (
          <>
            <Select
              {...props}
              aria-describedby={[props["aria-describedby"], `${id}-type-hint`].filter(Boolean).join(" ")}
              value={type}
              onChange={(value) => setType(REQUEST_TYPES.find((one) => one === value) ?? type)}
              options={REQUEST_TYPES.map((one) => [one, words.requestType(one)])}
            />
            <p className="hint" id={`${id}-type-hint`}>
              {words.requestTypeHint(type)}
            </p>
          </>
        ))}
      </div>
      {isTechnical(type) &&
        field("priority", said.urgency, (props) => (
          <Select {...props} initial="P3" options={PRIORITIES.map((one) => [one, words.priorityHint(one)])} />
        ))}
      {field("subject", said.subject, (props) => (
        <input {...props} autoComplete="off" />
      ))}
      {field("text", said.text, (props) => (
        <textarea {...props} rows={5} />
      ))}
      {type === "complaint" && (
        <label className="consent">
          <input
            type="checkbox"
            name="anonymous"
            checked={isAnonymous}
            onChange={(event) => setIsAnonymous(event.target.checked)}
          />
          <span>{said.anonymous}</span>
        </label>
      )}
      {!withoutName && (
        <>
          <div className="two">
            {field("name", said.name, (props) => (
              <input {...props} maxLength={NAME_MAX} defaultValue={caller?.name} autoComplete="off" />
            ))}
            {field("email", said.email, (props) => (
              <input {...props} type="email" maxLength={EMAIL_MAX} defaultValue={caller?.email} autoComplete="off" />
            ))}
          </div>
          <div className="two">
            {field(
              "phone",
              said.phone,
              (props) => (
                <input
                  {...props}
                  type="tel"
                  maxLength={PHONE_MAX}
                  defaultValue={caller?.phone ?? ""}
                  autoComplete="off"
                />
              ),
              true,
            )}
            {field(
              "company",
              said.company,
              (props) => (
                <input {...props} maxLength={COMPANY_MAX} defaultValue={caller?.company} autoComplete="off" />
              ),
              true,
            )}
          </div>
          <div className={errors.has("consent") ? "invalid" : ""}>
            <label className="consent">
              <input type="checkbox" name="consent" aria-invalid={errors.has("consent")} />
              <span>{said.consent}</span>
            </label>
            {errors.has("consent") && (
              <p className="error">
                <DeskIcon name="circle-alert" />
                {errors.get("consent")}
              </p>
            )}
          </div>
        </>
      )}
      <div>
        <button className="btn primary" type="submit" aria-disabled={isSending}>
          {isSending ? said.submitting : said.submit}
        </button>
      </div>
    </form>
  );
}

/** The fields that are set by what they decide. */
const DECIDING: ReadonlySet<string> = new Set(["requestType", "anonymous"]);

type FieldProps = {
  readonly id: string;
  readonly name: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby"?: string;
};

type SelectProps = FieldProps & {
  readonly options: readonly (readonly [string, string])[];
  readonly initial?: string;
  readonly value?: string;
  readonly onChange?: (value: string) => void;
};

function Select({ options, initial, value, onChange, ...field }: SelectProps) {
  const isLive = useIsLive();
  return (
    <span className="select">
      <select
        {...field}
        {...(value === undefined ? { defaultValue: initial } : { value, disabled: !isLive })}
        onChange={(event) => onChange?.(event.target.value)}
      >
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
      <DeskIcon name="chevron-down" />
    </span>
  );
}
