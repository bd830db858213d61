"use client";

import { startTransition, useActionState, useEffect, useRef, useState } from "react";
import { Alert } from "#components/people/alert.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { State } from "#components/ui/state.tsx";
import { useIsLive } from "#components/ui/use-is-live.ts";
import type { PublishAnswer } from "#lib/admin/ask-publication.ts";
import type { TypedPublication } from "#lib/admin/publication-form.ts";
import type { PublishView } from "#lib/catalogue/publish-view.ts";
import { partWordsIn } from "#lib/i18n/admin/parts.ts";
import { publishPageWordsIn } from "#lib/i18n/admin/publish-page.ts";
import type { Language } from "#lib/i18n/language.ts";
import { ChangesTable } from "./changes-table.tsx";
import { CoverageCompared } from "./coverage-compared.tsx";
import { KeptNotice, SignedOut } from "./kept-notice.tsx";
import { Gap, Missing } from "./publish-gaps.tsx";
import { WhenFields } from "./publish-when.tsx";
import { SettleChoices } from "./settle-choices.tsx";
import { Trouble } from "./trouble.tsx";
import { useKeptForm } from "./use-kept-form.ts";

type Props = {
  language: Language;
  /** As it is first shown; null: there is no draft. */
  view: PublishView | null;
  action: (before: PublishAnswer | null, form: FormData) => Promise<PublishAnswer>;
  /** Where to go from a page without a draft. */
  history: string;
};

/** What is written and chosen by hand to publish the draft. */
type Typed = Pick<TypedPublication, "note" | "when" | "date" | "time" | "chosen">;

/** What a page compares before anything is asked of it. */
const AT_FIRST = { when: "now", date: "", time: "" } as const;

/** What publishing the draft would do, and the publishing. Works by a plain form, too. */
export function PublishForm({ language, view: first, action, history }: Props) {
  const words = publishPageWordsIn(language);
  const [answer, send, busy] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  // What is looked at stays until it is asked for again, also where the page hears meanwhile that the draft changed.
  const [looked] = useState(first);
  const view = answer === null || answer.isSignedOut ? looked : answer.view;
  const typed = answer?.typed;
  /** For what the view was made: what was sent after the session had ended made none. */
  const compared = answer === null || answer.isSignedOut ? AT_FIRST : answer.typed;
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set(typed?.accepted ?? []));
  const [critical, setCritical] = useState(typed?.critical ?? false);
  const [chosen, setChosen] = useState(typed?.chosen ?? {});
  const [when, setWhen] = useState(typed?.when ?? "now");
  const [date, setDate] = useState(typed?.date ?? "");
  const [time, setTime] = useState(typed?.time ?? "");
  const [note, setNote] = useState(typed?.note ?? "");
  const isLive = useIsLive();
  const kept = useKeptForm<Typed>(busy);
  const [isBack, setBack] = useState(false);
  const [toCompare, setToCompare] = useState(false);
  const isStale = when !== compared.when || (when === "date" && (date !== compared.date || time !== compared.time));
  const isWhole = when === "now" || (date !== "" && time !== "");

  // Whoever has to sign in before they can publish finds what they wrote. What they confirmed they confirm again.
  useEffect(() => {
    const before = kept.read();
    if (before === null) return;
    setNote(before.note);
    setWhen(before.when);
    setDate(before.date);
    setTime(before.time);
    setChosen(before.chosen);
    setBack(true);
    setToCompare(true);
  }, [kept]);
  useEffect(() => {
    const isEmpty = note === "" && date === "" && time === "" && Object.keys(chosen).length === 0;
    // Again after each answer: what was sent and answered was not published.
    if (!isEmpty) kept.keep({ note, when, date, time, chosen });
    else if (answer !== null) kept.keep(null);
  }, [kept, answer, note, when, date, time, chosen]);

  useEffect(() => {
    if (answer?.fields.choice !== undefined)
      form.current?.querySelector<HTMLElement>(".settling fieldset:not(:has(:checked)) input[type=radio]")?.focus();
  }, [answer]);

  // After all of the above is drawn: what is sent is what the form shows. One at a time; what is typed meanwhile, then.
  useEffect(() => {
    if (!toCompare || busy || !form.current) return;
    setToCompare(false);
    if (!isStale || !isWhole) return;
    const data = new FormData(form.current);
    startTransition(() => send(data));
  }, [toCompare, busy, isStale, isWhole, send]);

  const signedOut = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer?.isSignedOut) signedOut.current?.querySelector<HTMLElement>("[role=alert]")?.focus();
  }, [answer]);

  if (view === null)
    return (
      <>
        {answer?.trouble && <Alert tone="late">{answer.trouble}</Alert>}
        <Settled settled={answer?.settled ?? null} />
        <p className="empty">
          <b>{words.noDraft}</b> {words.noDraftText} <a href={history}>{words.history}</a>
        </p>
        {note !== "" && <p className="kept">{note}</p>}
      </>
    );

  const gaps = view.effects?.gaps ?? [];
  const missing = gaps.filter(({ id }) => !accepted.has(id));
  const asksAgain = gaps.some((gap) => gap.critical);
  const isUncompared = isLive && isStale && isWhole;
  const blocked = view.settling
    ? words.unsettled
    : view.clash
      ? words.clashing
      : isUncompared
        ? words.uncompared
        : null;
  const isBlocked = missing.length > 0 || (asksAgain && !critical) || blocked !== null;

  /** By hand: React empties a form that it sends itself, and what was confirmed has to stay. */
  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const button = event.nativeEvent.submitter;
    const publishes = button instanceof HTMLButtonElement && button.value === "publish";
    if (busy) return;
    if (publishes && isUncompared) compare();
    if (publishes && isBlocked) {
      event.currentTarget
        .querySelector<HTMLElement>(".gaps input:not(:checked), .critical input:not(:checked), .clash")
        ?.focus();
      return;
    }
    const data = new FormData(event.currentTarget, button);
    if (publishes) kept.send();
    startTransition(() => send(data));
  }

  /** What was compared is not what is typed any more. */
  const compare = () => setToCompare(true);

  function choose(chosen: "now" | "date") {
    setWhen(chosen);
    compare();
  }

  return (
    <form ref={form} className="publish" action={send} onSubmit={submit} aria-busy={busy}>
      {/* What Enter in a field presses: the first button of a form, and the others would do something else. */}
      <button className="sr-only" type="submit" name="do" value="compare" tabIndex={-1} aria-hidden="true" />
      {isLive && <input type="hidden" name="stays" value="yes" />}
      <input type="hidden" name="version" value={view.version} />
      <input type="hidden" name="base" value={view.base} />
      <input type="hidden" name="next" value={view.next} />
      <input type="hidden" name="at" value={view.at ?? ""} />
      {view.changes.map(({ id }) => (
        <input key={id} type="hidden" name="seen" value={id} />
      ))}
      <div className="evidence">
        <Settled settled={answer?.settled ?? null} />
        {view.settling !== null && (
          <SettleChoices
            settling={view.settling}
            chosen={chosen}
            troubles={answer?.fields ?? {}}
            words={words}
            onChoose={(id, side) => setChosen({ ...chosen, [id]: side })}
          />
        )}
        <section aria-labelledby="changes">
          <h2 id="changes">{words.changes}</h2>
          {view.changes.length === 0 ? <p>{words.none}</p> : <ChangesTable changes={view.changes} words={words} />}
          {view.warnings.map((warning) => (
            <p key={warning} className="warning">
              <Icon name="triangle-alert" />
              {warning}
            </p>
          ))}
        </section>
        {view.clash !== null && (
          <section aria-labelledby="clash">
            <h2 id="clash" className="clash" tabIndex={-1}>
              {words.clashing}
            </h2>
            <p className="lede">{view.clash.text}</p>
            <h3>{words.clashRevision}</h3>
            <ChangesTable changes={view.clash.changes} words={words} />
          </section>
        )}
        {view.effects !== null && (
          <>
            <section aria-labelledby="gaps">
              <h2 id="gaps">{words.gaps}</h2>
              <p className="lede">{gaps.length === 0 ? words.noGaps : words.gapsLede}</p>
              {gaps.length > 0 && (
                <ol className="gaps">
                  {gaps.map((gap) => (
                    <Gap
                      key={gap.id}
                      gap={gap}
                      confirmed={accepted.has(gap.id)}
                      words={words}
                      onConfirm={(isConfirmed) => {
                        const others = [...accepted].filter((id) => id !== gap.id);
                        setAccepted(new Set(isConfirmed ? [...others, gap.id] : others));
                      }}
                    />
                  ))}
                </ol>
              )}
              {asksAgain && (
                <label className="critical">
                  <input
                    type="checkbox"
                    name="critical"
                    value="yes"
                    checked={critical}
                    onChange={(event) => setCritical(event.target.checked)}
                  />
                  <b>{words.critical}</b>
                </label>
              )}
              {view.effects.always !== null && (
                <p className="fine">
                  <State tone="open" icon="circle-check">
                    {words.always}
                  </State>
                  {view.effects.always}
                </p>
              )}
            </section>
            <CoverageCompared effects={view.effects} words={words} />
            <section aria-labelledby="replay">
              <h2 id="replay">{words.replay}</h2>
              <p className="replay">
                {view.effects.replay.count !== null && <b>{view.effects.replay.count} </b>}
                {view.effects.replay.text}
              </p>
            </section>
          </>
        )}
      </div>
      <section className="commit" aria-labelledby="commit">
        <h2 id="commit">{words.publish(view.next)}</h2>
        <WhenFields
          view={view}
          typed={{ when, date, time }}
          troubles={answer?.fields ?? {}}
          isStale={isStale}
          isUncompared={isUncompared}
          words={words}
          onChoose={choose}
          onType={(field, text) => {
            (field === "date" ? setDate : setTime)(text);
            setWhen("date");
          }}
          onTyped={compare}
        />
        {view.effects?.rebased.map((text) => (
          <p key={text} className="fine">
            {text}
          </p>
        ))}
        <div className="field">
          <label htmlFor="note">{words.note}</label>
          <textarea
            id="note"
            name="note"
            rows={3}
            maxLength={2_000}
            value={note}
            aria-invalid={answer?.fields.note !== undefined}
            aria-describedby={answer?.fields.note === undefined ? "note-hint" : "note-trouble note-hint"}
            onChange={(event) => setNote(event.target.value)}
          />
          <Trouble id="note-trouble" text={answer?.fields.note} />
          <p id="note-hint" className="fine">
            {words.noteHint}
          </p>
        </div>
        {isBack && (
          <KeptNotice
            words={partWordsIn(language).form}
            isBack
            discard={() => {
              kept.keep(null);
              for (const empty of [setNote, setDate, setTime]) empty("");
              setChosen({});
              choose("now");
              setBack(false);
            }}
          />
        )}
        <div ref={signedOut}>
          {answer?.isSignedOut === true && <SignedOut words={partWordsIn(language).form} onLeave={() => {}} />}
        </div>
        {answer?.trouble && <Alert tone="late">{answer.trouble}</Alert>}
        {view.meanwhile.map((text) => (
          <Alert key={text} tone="late">
            {text}
          </Alert>
        ))}
        <Missing missing={missing} asksCritical={asksAgain && !critical} clash={blocked} words={words} />
        <button
          className="btn primary"
          type="submit"
          name="do"
          value="publish"
          aria-disabled={isBlocked || busy}
          {...(isBlocked ? { "aria-describedby": "missing" } : {})}
        >
          {busy ? words.submitting : words.publish(view.next)}
        </button>
        <p className="fine">{words.undo(view.base)}</p>
      </section>
    </form>
  );
}

/** What became of what was chosen: whoever pressed a button that is gone goes on from here. */
function Settled({ settled }: { settled: PublishAnswer["settled"] }) {
  const said = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (settled) said.current?.focus();
  }, [settled]);
  if (!settled) return null;
  return (
    <div ref={said} tabIndex={-1}>
      <Alert tone={settled.isDone ? "open" : "late"}>{settled.text}</Alert>
    </div>
  );
}
