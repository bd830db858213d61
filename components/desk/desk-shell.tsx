"use client";

import dynamic from "next/dynamic";
import { useRouter } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState, useTransition } from "react";
import { useKeptFocus } from "#components/ui/use-kept-focus.ts";
import type { Counts } from "#lib/desk/desk-data.ts";
import type { DeskWords } from "#lib/i18n/desk/es.ts";
import type { View } from "#lib/tickets/view-names.ts";
import { beep } from "./beep.ts";
import { DeskContext, type Page, type Toast } from "./desk-context.ts";
import type { DeskFrame } from "./desk-frame.ts";
import { DeskIconSprite } from "./desk-icon.tsx";
import { HelpDialog } from "./help-dialog.tsx";
import { commandOf, isTypedIn } from "./keys.ts";
import { Toasts } from "./toasts.tsx";
import { type Numbered, withoutDeed, withoutSession, withToast } from "./toasts-kept.ts";
import { useDeskNow } from "./use-desk-now.ts";
import { useIsLong } from "./use-is-long.ts";
import { type LiveNews, useLive } from "./use-live.ts";
import { Views } from "./views.tsx";

// Opened by few, so loaded when it is.
const Palette = dynamic(() => import("./palette.tsx").then(({ Palette: loaded }) => loaded), { ssr: false });

type Props = {
  words: DeskWords;
  frame: DeskFrame;
  counts: Counts;
  /** What is shown, of what the side bar leads to. */
  current: View | "start" | null;
  /** What is searched for. */
  q: string;
  title: string;
  children: React.ReactNode;
};

/** Of what was in the list, the list's; else that of the request, where one is open. */
function headingsOf(focused: Element): readonly string[] {
  return focused.closest(".list") === null ? ["#ticket-heading", "#list-heading"] : ["#list-heading"];
}

/** What every page of the desk stands in: the views, the search, the keys, what is told, and what came while one looked. */
export function DeskShell({ words, frame, counts, current, q, title, children }: Props) {
  const router = useRouter();
  const now = useDeskNow(frame.now);
  const page = useRef<Page | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const [opened, setOpened] = useState<"palette" | "help" | "menu" | null>(null);
  const [toasts, setToasts] = useState<readonly Numbered[]>([]);
  const [said, setSaid] = useState("");
  const [critical, setCritical] = useState<ReadonlySet<string>>(new Set());
  const [isLeaving, startLeaving] = useTransition();
  const isLeavingLong = useIsLong(isLeaving);

  const toast = useCallback((one: Toast) => setToasts((shown) => withToast(shown, one)), []);
  const answered = useCallback((deed: string) => setToasts((shown) => withoutDeed(shown, deed)), []);
  const closeToast = useCallback((id: number) => setToasts((all) => all.filter((one) => one.id !== id)), []);
  const go = useCallback(
    (href: string) => {
      setOpened(null);
      if (!page.current?.go?.(href)) startLeaving(() => router.push(href));
    },
    [router],
  );
  const setPage = useCallback((next: Page | null) => {
    page.current = next;
  }, []);
  const openMenu = useCallback(() => setOpened("menu"), []);

  const hear = (news: LiveNews) => {
    page.current?.onNews?.(news);
    if (news.kind !== "tickets") return;
    for (const { number, priority, kind, personId } of news.news) {
      const isMine = personId === frame.me.id;
      if (priority === "P1" && !isMine && (kind === "opened" || kind === "priority")) {
        setCritical((known) => new Set(known).add(number));
        setSaid(words.live.p1(number));
        if (frame.soundOnP1) beep();
      } else if (priority !== "P1" || isMine || kind === "assigned" || kind === "status") {
        // Somebody sees to it, or it is not critical any more.
        setCritical((known) => (known.has(number) ? new Set([...known].filter((one) => one !== number)) : known));
      }
    }
  };
  const connection = useLive(frame.me.id, hear);
  const signedIn = useCallback(() => setToasts(withoutSession), []);
  useEffect(() => {
    if (connection === "live") signedIn();
  }, [connection, signedIn]);
  useKeptFocus(headingsOf);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return;
      const command = commandOf(event, isTypedIn(event.target));
      if (command === null) return;
      // What is asked in a dialog is answered there.
      if (document.querySelector("dialog[open]") !== null) return;
      switch (command) {
        case "palette":
          setOpened("palette");
          break;
        case "help":
          setOpened("help");
          break;
        case "search":
          search.current?.focus();
          search.current?.select();
          break;
        default:
          if (event.repeat && command !== "next" && command !== "previous") return;
          page.current?.onCommand?.(command);
      }
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);

  const desk = useMemo(
    () => ({ words, frame, now, toast, answered, announce: setSaid, go, openMenu, setPage, signedIn }),
    [words, frame, now, toast, answered, go, openMenu, setPage, signedIn],
  );
  return (
    <DeskContext value={desk}>
      {/* The tab tells of critical requests that came and that nobody sees to yet. */}
      <title>{critical.size > 0 ? `(${critical.size}) ${title}` : title}</title>
      <div className="desk">
        <Views
          counts={counts}
          current={current}
          q={q}
          search={search}
          connection={connection}
          isOpen={opened === "menu"}
          onClose={() => setOpened(null)}
        />
        {children}
        <p className="leaving" role="status">
          {isLeavingLong && <span>{words.site.opening}</span>}
        </p>
        <p className="sr-only" role="status">
          {said}
        </p>
        <Toasts toasts={toasts} onClose={closeToast} />
        {opened === "palette" && <Palette deeds={page.current?.deeds ?? []} onClose={() => setOpened(null)} />}
        {opened === "help" && <HelpDialog onClose={() => setOpened(null)} />}
        <DeskIconSprite />
      </div>
    </DeskContext>
  );
}
