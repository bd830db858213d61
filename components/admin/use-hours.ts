import { useCallback, useEffect, useRef, useState } from "react";
import type { HoursAnswer, HoursView } from "#lib/admin/hours-page.ts";
import {
  carriedOver,
  type SayTime,
  saysNothingNew,
  type TypedHours,
  typedHours,
  weekTroubles,
  withHours,
} from "#lib/admin/week-edit.ts";
import type { Place } from "#lib/catalogue/facts.ts";
import type { Channel } from "#lib/catalogue/schema.ts";
import type { Saving } from "./draft-bar.tsx";

/** A change is saved so long after it; while somebody writes in a field, they are given time to end. */
const AFTER_CHANGE_MS = 400;
const AFTER_LETTER_MS = 1_500;
const AGAIN_MS = 5_000;

type Part = { readonly part: "channel"; readonly slug: string; readonly value: Channel };
export type SaveHours = (before: Part, after: Part) => Promise<HoursAnswer>;

/** What a colleague saved over what was typed: nothing is saved until somebody says which of the two holds. */
export type Clash = { readonly by: string | null; readonly places: readonly Place[] };

/** What was typed on a channel and could not be saved, for when its page is come back to. */
const left = new Map<string, TypedHours>();

/**
 * The hours of a channel as they are typed, and as they are saved: by themselves, one saving after the other, never
 * what cannot be right. What somebody types meanwhile stays, whatever is answered.
 */
export function useHours(given: HoursView, initial: TypedHours | null, save: SaveHours, say: SayTime) {
  const [view, setView] = useState(given);
  const [typed, setTyped] = useState(initial ?? typedHours(given.channel, say));
  const [saving, setSaving] = useState<Saving>("kept");
  const [clash, setClash] = useState<Clash | null>(null);
  const [isAbandoned, setAbandoned] = useState(false);
  const [seen, setSeen] = useState(given);
  const [saves, setSaves] = useState(0);
  const [askedAfter, setAskedAfter] = useState<number | null>(null);
  // What was read before the last saving does not know it, and would take it for a colleague's.
  const isOutrun = !isAbandoned && askedAfter !== null && askedAfter !== saves;
  if (seen !== given) {
    setSeen(given);
    setAskedAfter(null);
  }
  if (seen !== given && !isOutrun) {
    // Somebody else changed the draft, and the page was asked for again.
    setView(given);
    const theirs = typedHours(given.channel, say);
    setTyped(isAbandoned ? theirs : carriedOver(typed, typedHours(view.channel, say), theirs));
    if (isAbandoned) {
      setAbandoned(false);
      setClash(null);
      setSaving("kept");
    }
  }
  const isPending = !saysNothingNew(view.channel, typed, say);

  const latest = useRef({ view, typed, clash, isAbandoned, saves });
  useEffect(() => {
    latest.current = { view, typed, clash, isAbandoned, saves };
  });
  const isBusy = useRef(false);
  const isHeld = useRef(false);
  const isWriting = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const { view, typed, clash } = latest.current;
    if (isBusy.current || isHeld.current || clash || latest.current.isAbandoned) return;
    if (saysNothingNew(view.channel, typed, say) && weekTroubles(typed.week).length === 0) {
      setSaving((was) => (was === "saved" ? was : "kept"));
      return;
    }
    if (weekTroubles(typed.week).length > 0) {
      setSaving("unsaved");
      return;
    }
    isBusy.current = true;
    setSaving("saving");
    const part = (value: Channel): Part => ({ part: "channel", slug: value.slug, value });
    const answer = await save(part(view.channel), part(withHours(view.channel, typed, say))).catch(() => null);
    isBusy.current = false;
    // The draft into which it went is being thrown away.
    if (latest.current.isAbandoned) return;
    if (answer === null || answer.kind === "signed_out" || answer.kind === "refused") {
      setSaving(answer === null ? "failed" : answer.kind);
      if (answer?.kind !== "refused") timer.current = setTimeout(() => void flush(), AGAIN_MS);
      return;
    }
    const since = answer.kind === "saved" ? typed : typedHours(view.channel, say);
    setView(answer.view);
    setSaves((count) => count + 1);
    setTyped((now) => carriedOver(now, since, typedHours(answer.view.channel, say)));
    setSaving(answer.kind);
    if (answer.kind === "clash") setClash({ by: answer.view.status.savedBy, places: answer.places });
  }, [save, say]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what changes is what is to be saved
  useEffect(() => {
    timer.current = setTimeout(() => void flush(), isWriting.current ? AFTER_LETTER_MS : AFTER_CHANGE_MS);
    return () => clearTimeout(timer.current);
  }, [typed, clash, view, flush]);

  useEffect(() => {
    const again = () => void flush();
    const slug = latest.current.view.channel.slug;
    const kept = left.get(slug);
    if (kept) setTyped(kept);
    left.delete(slug);
    window.addEventListener("focus", again);
    return () => {
      window.removeEventListener("focus", again);
      const { view, typed, isAbandoned } = latest.current;
      if (isAbandoned || saysNothingNew(view.channel, typed, say)) return;
      if (weekTroubles(typed.week).length > 0) left.set(slug, typed);
      else void flush();
    };
  }, [flush, say]);

  const shown = isPending && (saving === "kept" || saving === "saved") ? "saving" : saving;
  const isUnsaved = shown !== "kept" && shown !== "saved" && !isAbandoned;
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isUnsaved]);

  // Who goes on from here goes when all is saved; what cannot be saved keeps them, and is said already.
  const [goesOn, setGoesOn] = useState<(() => void) | null>(null);
  const isSaved = shown === "kept" || shown === "saved";
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was typed while something was saved is saved after it
  useEffect(() => {
    if (goesOn === null) return;
    if (shown === "saving") return void flush();
    setGoesOn(null);
    if (isSaved) goesOn();
  }, [goesOn, shown, isSaved, view, typed, flush]);

  return {
    view,
    typed,
    saving: shown,
    clash,
    change: useCallback((next: (now: TypedHours) => TypedHours) => {
      setAbandoned(false);
      setTyped(next);
    }, []),
    /** The draft is thrown away, and with it what was typed and is not saved yet. */
    abandon: () => setAbandoned(true),
    /** While a grip is held nothing is saved. */
    hold: useCallback(
      (held: boolean) => {
        isHeld.current = held;
        if (!held) timer.current = setTimeout(() => void flush(), AFTER_CHANGE_MS);
      },
      [flush],
    ),
    /** While somebody writes in a field, what stands there may be half a time. */
    write: useCallback(
      (writing: boolean) => {
        isWriting.current = writing;
        if (!writing) timer.current = setTimeout(() => void flush(), AFTER_CHANGE_MS);
      },
      [flush],
    ),
    /** Saves what is typed at once and then does `next`, if it could be saved. @returns whether there is anything to save */
    saveFirst: (next: () => void): boolean => {
      if (isSaved || isAbandoned) return false;
      void flush();
      setGoesOn(() => next);
      return true;
    },
    keepMine: () => setClash(null),
    takeTheirs: () => {
      setTyped(typedHours(view.channel, say));
      setClash(null);
      setSaving("kept");
    },
    /** Asks for the page again, with `ask`, unless something is being saved, which brings it anyway. */
    askAgain: (ask: () => void) => {
      if (isBusy.current) return;
      setAskedAfter(latest.current.saves);
      ask();
    },
  };
}
