import { createContext, useContext, useEffect, useLayoutEffect, useRef } from "react";
import type { DeskWords } from "#lib/i18n/desk/es.ts";
import type { DeskFrame } from "./desk-frame.ts";
import type { DeskCommand } from "./keys.ts";
import type { LiveNews } from "./use-live.ts";

export type Toast = {
  readonly text: string;
  /** What belongs to it, of each that it tells of. */
  readonly lines?: readonly string[];
  /** Of what it tells: the next of the same takes its place, since taking back the earlier one would undo both. */
  readonly about?: string;
  /** Takes back what was done. */
  readonly undo?: (() => void) | undefined;
  /** Something went wrong: it stays until it is closed. */
  readonly isRefusal?: boolean;
  /** What failed, and of which ticket: it says nothing any more once that has been answered. */
  readonly deed?: string;
  /** The session had ended: it says nothing any more once the person is signed in again. */
  readonly isOfSession?: boolean;
};

/** What can be done from the palette on the page that is shown. */
export type Deed = { readonly name: string; readonly key: string | null; readonly run: () => void };

export type Page = {
  readonly onNews?: (news: LiveNews) => void;
  readonly onCommand?: (command: DeskCommand) => void;
  readonly deeds?: readonly Deed[];
  /** Goes to an address of the desk without leaving the page; false: it is another page's. */
  readonly go?: (href: string) => boolean;
};

export type Desk = {
  readonly words: DeskWords;
  readonly frame: DeskFrame;
  /** The instant that the page speaks of, epoch milliseconds. */
  readonly now: number;
  readonly toast: (toast: Toast) => void;
  /** Tells that a deed was answered: what was told of its failure goes. */
  readonly answered: (deed: string) => void;
  /** Tells who cannot see what changed. */
  readonly announce: (text: string) => void;
  readonly go: (href: string) => void;
  readonly openMenu: () => void;
  readonly setPage: (page: Page | null) => void;
  /** Tells that the desk answers to the person again, or still does. */
  readonly signedIn: () => void;
};

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("a part of the desk stands outside of it");
  return desk;
}

/** Says what the page that is shown makes of news, keys and addresses; the newest saying holds. */
export function usePage(page: Page): void {
  const { setPage } = useDesk();
  const latest = useRef(page);
  // With what is drawn: a key that is pressed on it a moment later must find what it is for.
  useLayoutEffect(() => {
    latest.current = page;
  });
  useEffect(() => {
    setPage({
      onNews: (news) => latest.current.onNews?.(news),
      onCommand: (command) => latest.current.onCommand?.(command),
      get deeds() {
        return latest.current.deeds ?? [];
      },
      go: (href) => latest.current.go?.(href) ?? false,
    });
    return () => setPage(null);
  }, [setPage]);
}
