"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { keepTyped, readKept, restoreTyped, typedIn } from "#components/ui/kept-form.ts";
import { TICKET_NUMBER_WITHIN } from "#lib/tickets/ticket-number.ts";
import { filesLeftOut } from "./draft-name.ts";
import { forgetSent, markSent, readSent } from "./sent-mark.ts";

type Props = {
  id: string;
  className: string;
  action: string;
  /** Made once with the page; the same until something is opened by it, so that sending again does it once. */
  sendingKey: string;
  /** Names the attempt that was told that its key has sent something else: the next one has the new key. Null: none was. */
  keyUsedBy: string | null;
  /** Under which what is typed is kept in this tab; another once it was refused, and the server holds it. */
  draftName: string;
  /** Fields that the address itself has filled in. */
  preset: readonly string[];
  words: {
    readonly send: string;
    readonly hint: string | null;
    readonly progress: string;
    readonly working: string;
    readonly offline: string;
    readonly busy: string;
    readonly restored: string;
    readonly sentBefore: string;
  };
  children: React.ReactNode;
};

/** Longer than the server waits for a slow sender. */
const GIVEN_UP_AFTER_MS = 150_000;

type Sending = { readonly percent: number | null };

/**
 * A form that works by itself, and better with scripts: it then says how far a file is, keeps what was typed over a
 * reload or a failed sending, and is mended where it stands. What was refused the server holds and shows, in both cases.
 */
export function FormShell({ sendingKey, keyUsedBy, draftName, preset, words, children, ...form }: Props) {
  // While it is not known what became of a sending, what is sent again must have its key.
  const [sendsAs, setSendsAs] = useState({ key: sendingKey, insteadOf: keyUsedBy });
  if (keyUsedBy !== null && keyUsedBy !== sendsAs.insteadOf) setSendsAs({ key: sendingKey, insteadOf: keyUsedBy });
  const [sending, setSending] = useState<Sending | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [restored, setRestored] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const element = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const router = useRouter();

  const keptAs = useRef<string | null>(null);
  const presetNames = preset.join(" ");
  useEffect(() => {
    const before = keptAs.current;
    keptAs.current = draftName;
    if (!element.current || before === draftName) return;
    if (before !== null) {
      // Refused where it stands: it is another draft from now on, with what was typed while it was on its way.
      keepTyped(before, null);
      keepTyped(draftName, typedIn(element.current));
      return;
    }
    // Once, for what was typed before the page was loaded again: it is newer than what the server holds.
    const skipped = new Set(presetNames.split(" "));
    if (restoreTyped(element.current, readKept(draftName), skipped)) setRestored(true);
  }, [draftName, presetNames]);

  useEffect(() => {
    const emptySent = () => {
      const to = readSent();
      if (to === null || !element.current) return;
      element.current.reset();
      // What shows itself by the choice is told of it.
      element.current.dispatchEvent(new Event("change", { bubbles: true }));
      setSentTo(to);
    };
    // Browsers fill a form in again before its page is shown, be that before or after this runs.
    const shown = ({ persisted }: PageTransitionEvent) => {
      if (persisted && readSent() !== null) window.location.reload();
      else emptySent();
    };
    emptySent();
    window.addEventListener("pageshow", shown);
    return () => window.removeEventListener("pageshow", shown);
  }, []);

  const startAnew = () => {
    forgetSent();
    setSentTo(null);
  };
  const remember = () => {
    startAnew();
    if (element.current) keepTyped(draftName, typedIn(element.current));
  };

  const send = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const sent = event.currentTarget;
    setFailure(null);
    setRestored(false);
    startAnew();
    // What is typed from here on would not go along, so the fields let nothing in; nor may one of them keep the focus.
    button.current?.focus();
    setSending({ percent: null });
    const fail = (message: string) => {
      setSending(null);
      setFailure(message);
    };
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("accept", "application/json");
    request.timeout = GIVEN_UP_AFTER_MS;
    request.upload.onprogress = ({ lengthComputable, loaded, total }) =>
      setSending({ percent: lengthComputable && loaded < total ? Math.floor((100 * loaded) / total) : null });
    request.onerror = () => fail(words.offline);
    request.ontimeout = () => fail(words.offline);
    request.onload = () => {
      const answer = readAnswer(request.responseText);
      if (request.status === 201 && answer.location) {
        keepTyped(draftName, null);
        keepTyped(filesLeftOut(draftName), null);
        markSent(answer.location);
        window.location.assign(answer.location);
      } else if (answer.location) {
        setSending(null);
        // The server holds what was sent, and shows it with what is wrong.
        router.replace(answer.location, { scroll: false });
      } else fail((request.status === 503 ? null : answer.message) ?? words.busy);
    };
    request.send(new FormData(sent));
  };

  const isSending = sending !== null;
  return (
    <form
      {...form}
      ref={element}
      method="post"
      encType="multipart/form-data"
      noValidate
      aria-busy={isSending}
      onInput={remember}
      onChange={remember}
      onSubmit={send}
    >
      {/* The first button is the one that Enter presses in a field: it must be this, and not one that removes a file. */}
      <button className="trap" type="submit" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="key" value={sendsAs.key} />
      {restored && (
        <p className="notice" role="status">
          {words.restored}
        </p>
      )}
      {sentTo !== null && (
        <p className="notice" role="status">
          {words.sentBefore} <a href={sentTo}>{TICKET_NUMBER_WITHIN.exec(sentTo)?.[0]}</a>
        </p>
      )}
      <div className="contents" inert={isSending}>
        {children}
      </div>
      <div className="submit">
        <button ref={button} className="btn primary big" type="submit" aria-disabled={isSending}>
          {words.send}
        </button>
        {words.hint && <p className="hint">{words.hint}</p>}
        <div className="sending" role="status">
          {sending && (
            <>
              <span>{sending.percent === null ? words.working : `${words.progress}: ${sending.percent} %`}</span>
              <progress
                aria-hidden="true"
                {...(sending.percent === null ? {} : { value: sending.percent })}
                max={100}
              />
            </>
          )}
        </div>
        {failure && (
          <div className="notice" role="alert">
            <p>{failure}</p>
          </div>
        )}
      </div>
    </form>
  );
}

function readAnswer(text: string): { readonly location?: string; readonly message?: string } {
  try {
    const answer: unknown = JSON.parse(text);
    if (answer === null || typeof answer !== "object") return {};
    const of = (name: string) => {
      const value: unknown = Reflect.get(answer, name);
      return typeof value === "string" ? { [name]: value } : {};
    };
    return { ...of("location"), ...of("message") };
  } catch {
    return {};
  }
}
