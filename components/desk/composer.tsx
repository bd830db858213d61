"use client";

import { type RefObject, useEffect, useEffectEvent, useId, useRef, useState } from "react";
import { useIsLive } from "#components/ui/use-is-live.ts";
import { characterCount } from "#lib/characters.ts";
import type { DeskTicket } from "#lib/desk/desk-data.ts";
import { wallTimeAt } from "#lib/schedule/zone.ts";
import type { DraftKind } from "#lib/tickets/draft.ts";
import { canMove, type TicketStatus } from "#lib/tickets/life.ts";
import { TEXT_MAX } from "#lib/tickets/limits.ts";
import { AttachButton, Attached, pastedFiles, useDrop } from "./attached.tsx";
import { useDesk } from "./desk-context.ts";
import { DeskIcon } from "./desk-icon.tsx";
import { useDraftNews } from "./draft-tabs.ts";
import { mentionTyped, peopleTyped } from "./mention-typing.ts";
import { type Seen, seenOf } from "./seen.ts";
import type { Attachments } from "./use-attaching.ts";
import { draftName, keptDraft, type TypedDraft, useDraft } from "./use-draft.ts";

const AFTERWARDS = ["waiting", "solved"] as const satisfies readonly TicketStatus[];

export type Sending = {
  readonly kind: DraftKind;
  /** Where it was typed: what was begun as an answer may be sent as a note. */
  readonly box: DraftKind;
  readonly text: string;
  /** Names the sending: what is sent again after an answer that was lost is written once. */
  readonly key: string;
  /** What was shown when the last of it was typed. */
  readonly seen: Seen;
  /** To which status the ticket goes then; null: it stays. */
  readonly afterwards: TicketStatus | null;
  /** What is attached, by ids. */
  readonly files: readonly string[];
  readonly settle: () => Promise<void>;
  readonly clear: () => void;
  /** One of the files is not there any more: those that are. */
  readonly missing: Attachments["missing"];
  /** The sending as it is once the person has looked again: what they have typed and chosen since goes with it. */
  readonly anew: () => Sending;
};

type Props = {
  ticket: DeskTicket;
  kind: DraftKind;
  onKind: (kind: DraftKind) => void;
  area: RefObject<HTMLTextAreaElement | null>;
  isSending: (box: DraftKind) => boolean;
  onSend: (sending: Sending) => void;
  /** To where the person's own changes have brought the ticket; null: they made none here. */
  own: Seen | null;
  attachmentsOf: (ticket: DeskTicket, kind: DraftKind) => Attachments;
};

/** An answer that the customer reads, or a note that only the desk reads: five signs tell them apart, none of them a colour. */
export function Composer(props: Props) {
  const { ticket, onKind, area } = props;
  const { words, frame } = useDesk();
  const isLive = useIsLive();
  const { reply } = ticket.may;
  // What the ticket came with is older than what was typed since: whoever looks at the other kind comes back to that.
  const [typed, setTyped] = useState<Readonly<Record<DraftKind, TypedDraft | null>>>(() => ({
    public: keptDraft(frame.me.id, ticket, "public"),
    internal: keptDraft(frame.me.id, ticket, "internal"),
  }));
  const hasReply = (typed.public?.text ?? "") !== "";
  const [afterwards, setAfterwards] = useState<TicketStatus | null>(null);
  // An answer that may not be sent any more stays where it was typed, until it is a note or nothing.
  const kind = props.kind === "public" && !reply && !hasReply ? "internal" : props.kind;
  const isNote = kind === "internal" || !reply;
  // What is written where it is not shown here; the field that is shown hears for itself.
  useDraftNews(frame.me.id, ({ name, text, savedAt }) => {
    const other = (["public", "internal"] as const).find((one) => draftName(frame.me.id, ticket.number, one) === name);
    if (other === undefined || other === kind || sessionStorage.getItem(name) !== null) return;
    setTyped((all) => ({ ...all, [other]: { text, savedAt } }));
  });
  const attachments = props.attachmentsOf(ticket, kind);
  const mayAttach = isLive && (kind === "internal" || reply);
  const drop = useDrop(mayAttach ? attachments.add : null);
  return (
    <section className={`composer ${isNote ? "is-note" : ""}`} aria-label={words.composer.label} {...drop.handlers}>
      {drop.isOver && (
        <p className="drop-here">
          <DeskIcon name="paperclip" />
          {words.files.drop[kind]}
        </p>
      )}
      <div className="modes" role="radiogroup" aria-label={words.composer.audience}>
        {(["public", "internal"] as const).map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="visibility"
              value={one}
              checked={isNote === (one === "internal")}
              disabled={!isLive || (one === "public" && !reply)}
              onChange={() => {
                onKind(one);
                area.current?.focus();
              }}
            />
            <span>
              <DeskIcon name={one === "public" ? "reply" : "lock"} />
              {one === "public" ? words.composer.reply : words.composer.note}
              <span className="key" aria-hidden="true">
                <kbd>{one === "public" ? "R" : "N"}</kbd>
              </span>
            </span>
          </label>
        ))}
      </div>
      <p className="audience" id="composer-audience">
        {isNote ? (
          <>
            <DeskIcon name="lock" />
            {words.composer.forNote}
          </>
        ) : (
          words.composer.forReply(ticket.requester?.name ?? null)
        )}
      </p>
      <Writing
        key={kind}
        {...props}
        kind={kind}
        isNote={isNote}
        // A note has nothing that follows it: what was chosen waits for the answer.
        afterwards={isNote ? null : afterwards}
        onAfterwards={(chosen) => {
          if (kind === "public") setAfterwards(chosen);
        }}
        kept={typed[kind]}
        onDraft={(draft) => setTyped((all) => ({ ...all, [kind]: draft }))}
        attachments={attachments}
        mayAttach={mayAttach}
      />
    </section>
  );
}

type WritingProps = Props & {
  /** It is kept as a note, though it may have been begun as an answer. */
  isNote: boolean;
  afterwards: TicketStatus | null;
  onAfterwards: (afterwards: TicketStatus | null) => void;
  kept: TypedDraft | null;
  /** Hears what is typed, and when the desk kept it. */
  onDraft: (draft: TypedDraft) => void;
  attachments: Attachments;
  mayAttach: boolean;
};

function Writing(props: WritingProps) {
  const { ticket, kind, isNote, area, onSend, own, kept, onDraft, attachments, mayAttach } = props;
  const isSending = props.isSending(kind);
  const { afterwards, onAfterwards } = props;
  const { words, frame } = useDesk();
  const isLive = useIsLive();
  const draft = useDraft(frame.me.id, ticket.number, kind, kept);
  const shown = seenOf(ticket);
  const seen = useRef<Seen>(shown);
  const named = useRef({ content: "", key: "" });
  const attach = useRef<HTMLButtonElement>(null);
  const { text, savedAt } = draft;
  const hear = useEffectEvent(onDraft);
  useEffect(() => hear({ text, savedAt }), [text, savedAt]);
  const isOnlyNote = isNote && kind === "public";
  const mention = useMentions(area, isNote, draft.type);
  const list = useId();
  const over = characterCount(draft.text) - TEXT_MAX;
  const isEmpty = draft.text.trim() === "";
  const isArriving = attachments.files.some(({ state }) => state === "sending");
  const isMissing = attachments.files.some(({ state }) => state === "failed");
  const isBlocked = isEmpty || over > 0 || isArriving || isMissing;
  const sending = (): Sending => {
    const files = attachments.files.flatMap((file) => (file.state === "kept" ? [file.id] : []));
    const content = JSON.stringify([draft.text, files]);
    const latest = own !== null && own.version > seen.current.version ? own : seen.current;
    if (named.current.content !== content) named.current = { content, key: crypto.randomUUID() };
    return {
      kind: isNote ? "internal" : kind,
      box: kind,
      text: draft.text,
      key: named.current.key,
      seen: latest,
      afterwards,
      files,
      settle: draft.settle,
      clear: () => {
        named.current = { content: "", key: "" };
        attachments.sent(files);
        draft.sent(text);
        // Not before: what could not be sent yet is sent again as it was chosen.
        onAfterwards(null);
      },
      missing: attachments.missing,
      anew: () => latestSending.current(),
    };
  };
  const latestSending = useRef(sending);
  useEffect(() => {
    latestSending.current = sending;
  });
  const send = () => {
    if (isBlocked || isSending) area.current?.focus();
    else onSend(sending());
  };
  const sendWord = kind === "public" ? words.composer.send : words.composer.save;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={area}
        rows={3}
        readOnly={!isLive}
        value={draft.text}
        aria-label={words.composer.text}
        aria-describedby="composer-audience"
        placeholder={isNote ? words.composer.writeNote : words.composer.writeReply}
        {...(mention.people.length > 0
          ? { "aria-controls": list, "aria-activedescendant": `${list}-${mention.active}` }
          : {})}
        aria-autocomplete={isNote ? "list" : "none"}
        onChange={(event) => {
          seen.current = shown;
          draft.type(event.target.value);
          mention.look(event.target);
        }}
        onPaste={(event) => {
          const files = mayAttach ? pastedFiles(event.clipboardData, words.files.pasted, attachments.files) : [];
          if (files.length === 0) return;
          event.preventDefault();
          attachments.add(files);
        }}
        onBlur={mention.close}
        onKeyDown={(event) => {
          if (mention.press(event)) return;
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          } else if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {mention.people.length > 0 && (
        <div className="mentions" role="listbox" id={list} aria-label={words.composer.people}>
          {mention.people.map(({ email, name, tier }, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus, and names the active one
            <div
              key={email}
              id={`${list}-${index}`}
              role="option"
              aria-selected={index === mention.active}
              onMouseDown={(event) => {
                event.preventDefault();
                mention.choose(name);
              }}
            >
              {name}
              <small>{words.tier(tier)}</small>
            </div>
          ))}
        </div>
      )}
      <Attached attachments={attachments} button={attach} />
      <div className="send">
        <AttachButton isOn={mayAttach} button={attach} onFiles={attachments.add} />
        <span className="saved" role="status">
          {over > 0
            ? words.composer.tooLong(over)
            : isArriving
              ? words.files.waiting
              : isMissing
                ? words.files.unsent
                : draft.isDivided
                  ? words.composer.divided
                  : draft.savedAt !== null && !isEmpty
                    ? words.composer.saved(words.time(wallTimeAt(frame.zone, draft.savedAt).minute))
                    : ""}
        </span>
        {kind === "public" && ticket.may.change && (
          <select
            aria-label={words.composer.afterSend}
            value={afterwards ?? "keep"}
            disabled={!isLive}
            onChange={(event) => onAfterwards(AFTERWARDS.find((one) => one === event.target.value) ?? null)}
          >
            <option value="keep">{words.composer.andThen.keep}</option>
            {AFTERWARDS.filter((to) => canMove(ticket.status, to)).map((to) => (
              <option key={to} value={to}>
                {words.composer.andThen[to]}
              </option>
            ))}
          </select>
        )}
        <button className="btn primary small" type="submit" aria-disabled={isSending || isBlocked}>
          {isSending ? words.composer.sending : isOnlyNote ? words.stale.asNote : sendWord}
        </button>
      </div>
    </form>
  );
}

/** The colleagues who fit what is being typed after an @, and the keys that choose among them. */
function useMentions(area: RefObject<HTMLTextAreaElement | null>, isOn: boolean, type: (text: string) => void) {
  const { frame } = useDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const people = typed === null ? [] : peopleTyped(frame.people, typed);
  const close = () => setTyped(null);
  const look = (element: HTMLTextAreaElement) => {
    setTyped(isOn ? (mentionTyped(element.value, element.selectionStart)?.typed ?? null) : null);
    setActive(0);
  };
  const choose = (name: string) => {
    const element = area.current;
    const found = element && mentionTyped(element.value, element.selectionStart);
    close();
    if (!found) return;
    const caret = found.at + name.length + 2;
    const text = `${element.value.slice(0, found.at)}@${name} ${element.value.slice(element.selectionStart)}`;
    type(text);
    // The caret goes where React would put it last: after what it has written.
    requestAnimationFrame(() => element.setSelectionRange(caret, caret));
  };
  const press = (event: React.KeyboardEvent): boolean => {
    if (people.length === 0 || event.ctrlKey || event.metaKey) return false;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = people[active];
    if (step !== 0) setActive((active + step + people.length) % people.length);
    else if ((event.key === "Enter" || event.key === "Tab") && chosen) choose(chosen.name);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    return true;
  };
  return { people, active, look, choose, press, close };
}
