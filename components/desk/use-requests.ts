import { usePathname, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { BY_ITSELF } from "#lib/desk/by-itself.ts";
import type { DeskList, DeskTicket } from "#lib/desk/desk-data.ts";
import { type ListAddress, listParameters, readListAddress } from "#lib/desk/list-address.ts";
import { requestNumber, routes } from "#lib/routes.ts";
import { useCoalesced } from "./use-coalesced.ts";
import { useIsLong } from "./use-is-long.ts";
import type { LiveNews } from "./use-live.ts";

/** Lists are read again no more often than this, however much happens. */
const LIST_AGAIN_MS = 300;
/** How often what could not be read is read again, until it can. */
const RETRY_MS = 15_000;

/** The requests page as the server made it. */
export type RequestsPage = {
  readonly parameters: string;
  readonly list: DeskList;
  /** Null: none is open. */
  readonly number: string | null;
  /** Null: none is open, or there is none of that number. */
  readonly ticket: DeskTicket | null;
};

type Read<Value> = { readonly of: string; readonly value: Value; readonly hasFailed: boolean };

export type Requests = {
  readonly address: ListAddress;
  readonly parameters: string;
  readonly list: DeskList | null;
  /** The counts and the rest of the last list, whichever view it was of. */
  readonly lastList: DeskList;
  readonly isListWaiting: boolean;
  readonly hasListFailed: boolean;
  readonly number: string | null;
  /** Undefined: it is being read; null: there is none. */
  readonly ticket: DeskTicket | null | undefined;
  readonly isTicketWaiting: boolean;
  readonly hasTicketFailed: boolean;
  readonly isSignedOut: boolean;
  readonly refreshList: () => Promise<void>;
  /** @returns the ticket as it is now, when it is the one that is open */
  readonly refreshTicket: () => Promise<DeskTicket | null>;
  /** @returns the ticket of a number as it is now, whichever is open; null: there is none, or it could not be read */
  readonly readTicket: (number: string) => Promise<DeskTicket | null>;
  readonly setPresent: (names: readonly string[]) => void;
  readonly hear: (news: LiveNews) => void;
};

const NO_TICKET: Read<null> = { of: "", value: null, hasFailed: false };

/** The pages that were shown, by when they were made. */
const shown = new Set<number>();

/**
 * What the address asks for, and what was read of it. The first reading came with the page; the others are small, so
 * that neither the focus, nor the scroll, nor anything typed is lost when something changes.
 */
export function useRequests(page: RequestsPage): Requests {
  const pathname = usePathname();
  const search = useSearchParams();
  const address = useMemo(() => readListAddress(search), [search]);
  const parameters = listParameters(address);
  const number = requestNumber(pathname);

  const [list, setList] = useState<Read<DeskList>>({ of: page.parameters, value: page.list, hasFailed: false });
  const [ticket, setTicket] = useState<Read<DeskTicket | null>>({
    of: page.number ?? "",
    value: page.ticket,
    hasFailed: false,
  });
  const [isSignedOut, setIsSignedOut] = useState(false);
  const wanted = useRef({ parameters, number });
  useEffect(() => {
    wanted.current = { parameters, number };
  });

  const read = useCallback(async function readFrom<Value>(
    from: string,
    isByItself: boolean,
  ): Promise<Value | "failed"> {
    try {
      const answer = await fetch(from, { headers: isByItself ? { [BY_ITSELF]: "1" } : {}, cache: "no-store" });
      setIsSignedOut(answer.status === 401);
      if (!answer.ok) return "failed";
      const value: Value = await answer.json();
      return value;
    } catch {
      return "failed";
    }
  }, []);

  const refreshList = useCallback(
    async (isByItself = false) => {
      const of = wanted.current.parameters;
      const value = await read<DeskList>(routes.deskListData(of), isByItself);
      if (of !== wanted.current.parameters) return;
      if (value === "failed") setList((known) => ({ ...known, hasFailed: true }));
      else
        setList((known) => (known.of === of && known.value.now > value.now ? known : { of, value, hasFailed: false }));
    },
    [read],
  );

  const refreshTicket = useCallback(
    async (isByItself = false) => {
      const of = wanted.current.number;
      if (of === null) return null;
      const value = await read<DeskTicket | null>(routes.deskTicketData(of), isByItself);
      if (of !== wanted.current.number) return null;
      if (value === "failed") {
        setTicket((known) => ({ ...known, hasFailed: true }));
        return null;
      }
      // Answers may overtake each other: the one that saw more holds.
      setTicket((known) => (isOlder(value, known, of) ? known : { of, value, hasFailed: false }));
      return value;
    },
    [read],
  );

  const readTicket = useCallback(
    async (of: string) => {
      const value = await read<DeskTicket | null>(routes.deskTicketData(of), false);
      return value === "failed" ? null : value;
    },
    [read],
  );

  const madeAt = page.list.now;
  // A page that was kept by the browser and is shown again tells what was then.
  useEffect(() => {
    if (shown.has(madeAt)) {
      void refreshList();
      void refreshTicket();
    }
    shown.add(madeAt);
  }, [madeAt, refreshList, refreshTicket]);

  const isListWanted = list.of !== parameters;
  const isTicketWanted = number !== null && ticket.of !== number;
  useEffect(() => {
    if (list.of !== parameters) void refreshList();
  }, [list.of, parameters, refreshList]);
  useEffect(() => {
    // One that was left is read anew when it is opened again: what was drafted on it since is not in what was read.
    if (number === null) setTicket((known) => (known.of === "" ? known : NO_TICKET));
    else if (ticket.of !== number) void refreshTicket();
  }, [ticket.of, number, refreshTicket]);

  // The stream tells what happened, and not that the desk can be asked again.
  const hasFailed = list.hasFailed || ticket.hasFailed;
  useEffect(() => {
    if (!hasFailed) return;
    const timer = setInterval(() => {
      void refreshList(true);
      void refreshTicket(true);
    }, RETRY_MS);
    return () => clearInterval(timer);
  }, [hasFailed, refreshList, refreshTicket]);

  const isListWaiting = useIsLong(isListWanted);
  const isTicketWaiting = useIsLong(isTicketWanted);

  const refreshListSoon = useCoalesced(() => refreshList(true), LIST_AGAIN_MS);
  const refreshTicketSoon = useCoalesced(() => refreshTicket(true), 0);
  const openId = ticket.of === number ? ticket.value?.id : undefined;
  const hear = (news: LiveNews) => {
    switch (news.kind) {
      case "everything":
        refreshListSoon();
        refreshTicketSoon();
        break;
      case "tickets":
        refreshListSoon();
        if (news.news.some(({ ticketId }) => ticketId === openId)) refreshTicketSoon();
        break;
      case "presence":
        if (news.ticketId === openId) refreshTicketSoon();
    }
  };
  const setPresent = useCallback((present: readonly string[]) => {
    setTicket((known) => (known.value === null ? known : { ...known, value: { ...known.value, present } }));
  }, []);

  return {
    address,
    parameters,
    list: isListWanted ? null : list.value,
    lastList: list.value,
    isListWaiting,
    hasListFailed: list.hasFailed,
    number,
    ticket: number === null ? null : isTicketWanted ? undefined : ticket.value,
    isTicketWaiting,
    hasTicketFailed: ticket.hasFailed,
    isSignedOut,
    refreshList,
    refreshTicket,
    readTicket,
    setPresent,
    hear,
  };
}

function isOlder(value: DeskTicket | null, known: Read<DeskTicket | null>, of: string): boolean {
  if (value === null || known.value === null || known.of !== of) return false;
  return value.version < known.value.version || value.timeline.length < known.value.timeline.length;
}
