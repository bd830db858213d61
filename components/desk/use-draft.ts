import { useCallback, useEffect, useRef, useState } from "react";
import type { DeskTicket } from "#lib/desk/desk-data.ts";
import { routes } from "#lib/routes.ts";
import type { DraftKind, KeptDraft } from "#lib/tickets/draft.ts";
import { afterNews, type HeldDraft, tellTabs, useDraftNews } from "./draft-tabs.ts";

/** A draft is kept when the person pauses for so long. */
const SAVED_AFTER_MS = 700;

export type TypedDraft = {
  readonly text: string;
  /** When the desk kept it; null: it has not yet. */
  readonly savedAt: number | null;
};

type Typed = TypedDraft & {
  /** Another tab of the person has written something else: the desk keeps one of both. */
  readonly isDivided: boolean;
  readonly type: (text: string) => void;
  /** Waits for what is being kept: a draft that arrives after the message would come back to life. */
  readonly settle: () => Promise<void>;
  /** Forgets what was sent; what was typed since stays. */
  readonly sent: (text: string) => void;
};

/** Under which the browser's tab keeps what the desk has not kept yet; an empty text: it was sent or taken away. */
export function draftName(personId: string, number: string, kind: DraftKind): string {
  return `draft ${personId} ${number} ${kind}`;
}

/** What this tab has handed over to the desk, by the draft's name. */
const handedOver = new Map<string, KeptDraft>();

/** The field that is shown, by the draft's name: who came back while it was sent has another one. */
const shownFields = new Map<string, { readonly text: () => string; readonly show: (text: string) => void }>();

/** What is left of a text once a part of it was sent: what was typed behind that, or all where it became another one. */
function restOf(text: string, sent: string): string {
  return text.startsWith(sent) ? text.slice(sent.length).trimStart() : text;
}

/** What is drafted on a ticket: as it was read, unless this tab has handed something over since it was. */
export function keptDraft(personId: string, ticket: DeskTicket, kind: DraftKind): KeptDraft | null {
  const handed = handedOver.get(draftName(personId, ticket.number, kind));
  return handed && handed.savedAt >= ticket.now ? handed : ticket.drafts[kind];
}

/**
 * What a person types on a ticket: kept at once by the browser's tab and, at each pause, by the desk, so that it
 * survives a reload, a lost connection and whatever a colleague does. What the tab has and the desk has not wins.
 */
export function useDraft(personId: string, number: string, kind: DraftKind, kept: TypedDraft | null): Typed {
  const name = draftName(personId, number, kind);
  const [held, setHeld] = useState<HeldDraft>({
    text: kept?.text ?? "",
    savedAt: kept?.savedAt ?? null,
    isOwn: false,
    isDivided: false,
  });
  // What is heard comes between two drawings, too.
  const latest = useRef(held);
  const hold = useCallback((next: HeldDraft) => {
    latest.current = next;
    setHeld(next);
  }, []);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const save = useCallback(
    (unsaved: string) => {
      saving.current = saving.current.then(async () => {
        try {
          const answer = await fetch(routes.deskDraft, {
            method: "POST",
            keepalive: true,
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ number, kind, text: unsaved }),
          });
          if (!answer.ok) return;
          const { savedAt: at }: { savedAt: number } = await answer.json();
          handedOver.set(name, { text: unsaved, savedAt: at });
          if (sessionStorage.getItem(name) !== unsaved) return;
          sessionStorage.removeItem(name);
          tellTabs(personId, { name, from: unsaved, text: unsaved, savedAt: at });
          hold({ ...latest.current, savedAt: at, isDivided: false });
        } catch {
          // The tab has it; the next pause tries again.
        }
      });
    },
    [personId, name, number, kind, hold],
  );

  // What an earlier page of this tab could not hand over.
  useEffect(() => {
    const unsaved = sessionStorage.getItem(name);
    if (unsaved === null) return;
    hold({ text: unsaved, savedAt: null, isOwn: true, isDivided: false });
    save(unsaved);
  }, [name, save, hold]);

  // A page that goes away hands over what it has.
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      const unsaved = sessionStorage.getItem(name);
      if (unsaved !== null) save(unsaved);
    },
    [name, save],
  );

  useEffect(() => {
    const field = {
      text: () => latest.current.text,
      show: (rest: string) => hold({ text: rest, savedAt: null, isOwn: rest !== "", isDivided: false }),
    };
    shownFields.set(name, field);
    return () => {
      if (shownFields.get(name) === field) shownFields.delete(name);
    };
  }, [name, hold]);

  useDraftNews(personId, (news) => {
    if (news.name !== name) return;
    const next = afterNews(latest.current, news);
    if (next.isDivided) sessionStorage.setItem(name, next.text);
    else {
      // What it has from another tab, that one hands over.
      clearTimeout(timer.current);
      sessionStorage.removeItem(name);
    }
    hold(next);
  });

  const type = (typed: string) => {
    tellTabs(personId, { name, from: latest.current.text, text: typed, savedAt: null });
    hold({ text: typed, savedAt: null, isOwn: true, isDivided: false });
    sessionStorage.setItem(name, typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save(typed), SAVED_AFTER_MS);
  };
  const settle = () => {
    clearTimeout(timer.current);
    return saving.current;
  };
  const sent = (whole: string) => {
    clearTimeout(timer.current);
    const field = shownFields.get(name);
    const before = field?.text() ?? sessionStorage.getItem(name) ?? whole;
    const rest = restOf(before, whole);
    // Until the desk knows it as well: who comes back before that would be shown what was sent.
    sessionStorage.setItem(name, rest);
    field?.show(rest);
    tellTabs(personId, { name, from: before, text: rest, savedAt: null });
    // What was kept as a note was drafted as an answer: that draft has no message to go with.
    save(rest);
  };
  const { text, savedAt, isDivided } = held;
  return { text, savedAt, isDivided, type, settle, sent };
}
