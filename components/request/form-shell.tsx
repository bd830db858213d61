"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";

type Props = {
  id: string;
  className: string;
  action: string;
  /** Made once with the page; the same until something is opened by it, so that sending again does it once. */
  sendingKey: string;
  /** Under which what is typed is kept in this tab. */
  draftName: string;
  /** False where the server gave back what had been typed: then that is shown. */
  restores: boolean;
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
  };
  children: React.ReactNode;
};

/** Longer than the server waits for a slow sender. */
const GIVEN_UP_AFTER_MS = 150_000;
const NOT_TYPED: ReadonlySet<string> = new Set(["key", "held", "keep", "website", "files"]);

type Sending = { readonly percent: number | null };

/**
 * A form that works by itself, and better with scripts: it then says how far a file is, keeps what was typed over a
 * reload or a failed sending, and is mended where it stands. What was refused the server holds and shows, in both cases.
 */
export function FormShell({ sendingKey, draftName, restores, preset, words, children, ...form }: Props) {
  const [key] = useState(sendingKey);
  const [sending, setSending] = useState<Sending | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [restored, setRestored] = useState(false);
  const element = useRef<HTMLFormElement>(null);
  const router = useRouter();

  // Once, for what was typed before the page was loaded again.
  const presetNames = preset.join(" ");
  useEffect(() => {
    if (!restores || !element.current) return;
    const skipped = new Set(presetNames.split(" "));
    if (restore(element.current, readDraft(draftName), skipped)) setRestored(true);
  }, [restores, draftName, presetNames]);

  const remember = () => {
    if (element.current) writeDraft(draftName, typedIn(element.current));
  };

  const send = (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    const sent = event.currentTarget;
    setFailure(null);
    setRestored(false);
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
        writeDraft(draftName, null);
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
      <input type="hidden" name="key" value={key} />
      {restored && (
        <p className="notice" role="status">
          {words.restored}
        </p>
      )}
      {children}
      <div className="submit">
        <button className="btn primary big" type="submit" aria-disabled={isSending}>
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

type Typed = Readonly<Record<string, string>>;

function typedIn(form: HTMLFormElement): Typed {
  const entries = [...new FormData(form)].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !NOT_TYPED.has(entry[0]),
  );
  return Object.fromEntries(entries);
}

/** Puts what was typed back where it stood. @returns whether there was anything */
function restore(form: HTMLFormElement, typed: Typed | null, skipped: ReadonlySet<string>): boolean {
  if (!typed) return false;
  let changed = false;
  for (const field of form.elements) {
    const isField =
      field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement;
    if (!isField || NOT_TYPED.has(field.name) || skipped.has(field.name) || field.type === "submit") continue;
    if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox")) {
      const checked = typed[field.name] === field.value;
      if (typed[field.name] === undefined && field.type === "radio") continue;
      field.checked = checked;
      continue;
    }
    const value = typed[field.name];
    if (value === undefined || value === field.value) continue;
    field.value = value;
    if (value !== "") changed = true;
  }
  // What shows itself by the choice is told of it.
  form.dispatchEvent(new Event("change", { bubbles: true }));
  return changed;
}

function readDraft(name: string): Typed | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(name) ?? "null");
    if (kept === null || typeof kept !== "object") return null;
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return null;
  }
}

/** A browser that keeps nothing sends all the same. */
function writeDraft(name: string, typed: Typed | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(typed));
  } catch {}
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
