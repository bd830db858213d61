"use client";

import { useEffect, useEffectEvent, useMemo, useRef, useState } from "react";
import type { DeskTicket } from "#lib/desk/desk-data.ts";
import type { DeskWords } from "#lib/i18n/desk/es.ts";
import { requestNumber, routes } from "#lib/routes.ts";
import type { TicketChanges } from "#lib/tickets/change-ticket.ts";
import type { DraftKind } from "#lib/tickets/draft.ts";
import { AskDialog } from "./ask-dialog.tsx";
import { CloseDialog } from "./close-dialog.tsx";
import { type Deed, useDesk, usePage } from "./desk-context.ts";
import type { DeskActions, DeskFrame } from "./desk-frame.ts";
import { DeskShell } from "./desk-shell.tsx";
import { EscalateDialog, type Escalating } from "./escalate-dialog.tsx";
import { Facts } from "./facts.tsx";
import type { DeskCommand } from "./keys.ts";
import { ListPane, toggled } from "./list-pane.tsx";
import { NoTicket } from "./no-ticket.tsx";
import { TicketPane } from "./ticket-pane.tsx";
import type { RowChanges } from "./ticket-patch.ts";
import { useAttaching } from "./use-attaching.ts";
import { type Asked, useDeeds } from "./use-deeds.ts";
import { useDraftKind } from "./use-draft-kind.ts";
import { usePresence } from "./use-presence.ts";
import { type Requests, type RequestsPage, useRequests } from "./use-requests.ts";

/** What the server knows when it makes the page. */
export type RequestsKnown = { readonly frame: DeskFrame; readonly page: RequestsPage };

export type RequestsDeskProps = {
  /** `RequestsKnown` as JSON: React would take each object of it apart and put it together again. */
  readonly known: string;
  readonly actions: DeskActions;
};

/** The desk's lists and requests: one client tree, so that what is typed, focused and scrolled outlives every change. */
export function RequestsDesk({ words, known, actions }: RequestsDeskProps & { readonly words: DeskWords }) {
  const { frame, page } = useMemo((): RequestsKnown => JSON.parse(known), [known]);
  const requests = useRequests(page);
  const { address, lastList, ticket } = requests;
  const list = address.q === "" ? words.views[address.view] : words.list.results(address.q);
  const title = `${ticket ? `${ticket.number} ${ticket.subject}` : list}, ${words.site.title}`;
  return (
    <DeskShell
      words={words}
      frame={frame}
      counts={lastList.counts}
      current={address.q === "" ? address.view : null}
      q={address.q}
      title={title}
    >
      <Work requests={requests} actions={actions} />
    </DeskShell>
  );
}

function Work({ requests, actions }: { requests: Requests; actions: DeskActions }) {
  const { words, frame, toast, announce, signedIn } = useDesk();
  const { address, parameters, list, number, refreshList, refreshTicket } = requests;
  const [asked, setAsked] = useState<Asked | null>(null);
  const { shown, conflict, dismissConflict, isSending, own, change, send, escalate, close, takeBack, changeMany } =
    useDeeds(requests, actions, setAsked);
  const attachmentsOf = useAttaching({
    attached: (name) => announce(words.files.attached(name)),
    notRemoved: () => toast({ text: words.files.notRemoved, isRefusal: true }),
  });
  useEffect(() => {
    if (!requests.isSignedOut) signedIn();
  }, [requests.isSignedOut, signedIn]);
  const [showsFilters, setShowsFilters] = useState(false);
  const [showsFacts, setShowsFacts] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  /** The reasons that were typed for escalating or handing back, and not used: of each request, and each way. */
  const reasons = useRef(new Map<string, string>());
  const at = useRef<string | null>(null);
  const opening = useRef<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const known = requests.ticket;
  const [kind, setKind] = useDraftKind(known ?? null);
  usePresence(known?.number ?? null, requests.setPresent);
  const ticket = known && shown(known);
  const shownList = list && { ...list, rows: list.rows.map(shown) };
  // What is changed at once is what is seen to be chosen: what has left the list is not.
  const isChangingChosen = useRef(false);
  const sayGone = useEffectEvent((count: number) => toast({ text: words.list.goneFromList(count) }));
  useEffect(() => {
    if (!list || chosen === null || isChangingChosen.current) return;
    const here = list.rows.map((row) => row.number).filter((one) => chosen.has(one));
    if (here.length === chosen.size) return;
    setChosen(new Set(here));
    sayGone(chosen.size - here.length);
  }, [list, chosen]);
  // Whoever opens a request is taken to its beginning; who was in the list can go on from where they were.
  useEffect(() => {
    if (ticket?.number !== opening.current || opening.current === null) return;
    opening.current = null;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [ticket?.number]);

  const go = (href: string): boolean => {
    const { pathname, search } = new URL(href, window.location.href);
    const opened = requestNumber(pathname);
    if (pathname !== routes.deskRequests() && opened === null) return false;
    // A request that is opened by its number alone is opened beside the list that is there.
    const target = opened !== null && search === "" ? routes.deskRequest(opened, parameters) : pathname + search;
    if (target !== window.location.pathname + window.location.search) window.history.pushState(null, "", target);
    if (opened !== null && opened !== number) {
      at.current = opened;
      opening.current = opened;
    }
    dismissConflict();
    setChosen(null);
    return true;
  };

  const changeChosen = async (changes: RowChanges) => {
    // Those that it moves out of the list are missed by nobody.
    isChangingChosen.current = true;
    const failed = await changeMany(list?.rows.filter((row) => chosen?.has(row.number)) ?? [], changes);
    isChangingChosen.current = false;
    // A new set always, so that it is looked at anew against the list.
    setChosen((now) => (failed === null ? now && new Set(now) : new Set(failed)));
  };

  const set = (of: DeskTicket, changes: TicketChanges, onDone?: () => void) => {
    if (changes.status === "closed") setAsked({ kind: "close_solved" });
    else void change(of, changes, { onDone });
  };

  const escalateWith = async (of: DeskTicket, escalating: Escalating) => {
    if (await escalate(of, escalating)) reasons.current.delete(`${of.number} ${escalating.direction}`);
  };

  const write = (wanted: DraftKind) => {
    if (!ticket) return;
    setKind(wanted === "public" && !ticket.may.reply ? "internal" : wanted);
    // The field of the other kind is not there yet.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.scrollIntoView({ block: "nearest" });
    });
  };
  const leave = () => {
    if (number === null) return;
    at.current = number;
    go(routes.deskRequests(parameters));
    requestAnimationFrame(() => focusRow(number));
  };
  /** Browsers let pages write there only by https or on the machine itself: elsewhere it is said instead. */
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: words.ticket.copied });
    } catch {
      toast({ text });
    }
  };
  const focusRow = (ofNumber: string) => {
    const row = list?.rows.find((one) => one.number === ofNumber);
    if (row) document.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.focus();
  };
  const move = (step: 1 | -1) => {
    const numbers = list?.rows.map((row) => row.number) ?? [];
    const from = at.current ?? number;
    const index = from === null ? -1 : numbers.indexOf(from);
    const next = numbers[index === -1 ? 0 : Math.min(Math.max(index + step, 0), numbers.length - 1)];
    if (next === undefined) return;
    at.current = next;
    focusRow(next);
  };

  const deeds = ticket
    ? {
        take:
          ticket.may.change && ticket.assigneeEmail !== frame.me.email
            ? () => void change(ticket, { assignee: frame.me.email })
            : null,
        escalate: ticket.may.escalate ? () => setAsked({ kind: "escalate", direction: "up" }) : null,
        handBack: ticket.may.handBack ? () => setAsked({ kind: "escalate", direction: "back" }) : null,
        close: ticket.may.close ? () => setAsked({ kind: "close" }) : null,
        takeBack: (messageId: string) => setAsked({ kind: "take_back", messageId }),
        write,
        copy: () => void copy(ticket.number),
        back: leave,
      }
    : null;

  usePage({
    go,
    onNews: requests.hear,
    deeds: paletteDeeds(),
    onCommand: (command: DeskCommand) => {
      switch (command) {
        case "next":
        case "previous":
          move(command === "next" ? 1 : -1);
          break;
        case "reply":
          write("public");
          break;
        case "note":
          write("internal");
          break;
        case "escalate":
          deeds?.escalate?.();
          break;
        case "take":
          deeds?.take?.();
          break;
        case "select": {
          const focused = at.current ?? number;
          if (focused !== null && list?.rows.some((row) => row.number === focused))
            setChosen(toggled(chosen ?? new Set(), focused));
          break;
        }
        case "leave":
          if (chosen !== null) setChosen(null);
          else leave();
          break;
        case "search":
        case "palette":
        case "help":
          break;
      }
    },
  });

  function paletteDeeds(): Deed[] {
    if (!ticket || !deeds) return [];
    const list: (Deed | null)[] = [
      ticket.may.reply ? { name: words.ticket.reply, key: "R", run: () => write("public") } : null,
      { name: words.composer.note, key: "N", run: () => write("internal") },
      deeds.take && { name: words.ticket.take, key: "A", run: deeds.take },
      deeds.escalate && { name: words.ticket.escalate, key: "E", run: deeds.escalate },
      deeds.handBack && { name: words.ticket.handBack, key: null, run: deeds.handBack },
      deeds.close && { name: words.ticket.close, key: null, run: deeds.close },
      { name: words.ticket.copy, key: null, run: deeds.copy },
    ];
    return list.filter((deed) => deed !== null);
  }

  return (
    <main
      id="main"
      className={`work${showsFacts ? " with-facts" : ""}`}
      data-shows={number === null ? "list" : "ticket"}
    >
      <h1 className="sr-only">{number === null ? words.list.heading : words.ticket.heading(number)}</h1>
      <ListPane
        address={address}
        list={shownList}
        isWaiting={requests.isListWaiting}
        hasFailed={requests.hasListFailed}
        isSignedOut={requests.isSignedOut}
        openNumber={number}
        showsFilters={showsFilters}
        onFilters={() => setShowsFilters(!showsFilters)}
        chosen={chosen}
        onChoose={setChosen}
        onChangeChosen={(changes) => void changeChosen(changes)}
        onRetry={() => void refreshList()}
      />
      {ticket && deeds ? (
        <>
          <TicketPane
            ticket={ticket}
            deeds={deeds}
            kind={kind}
            onKind={setKind}
            area={area}
            heading={heading}
            isSending={(box) => isSending(ticket.number, box)}
            own={own.get(ticket.number) ?? null}
            onSend={(sending) => void send(ticket, sending)}
            attachmentsOf={attachmentsOf}
            hasFailed={requests.hasTicketFailed}
            isSignedOut={requests.isSignedOut}
            onRetry={() => void Promise.all([refreshTicket(), refreshList()])}
            conflict={conflict?.number === ticket.number ? conflict : null}
            onConflictClose={dismissConflict}
            showsFacts={showsFacts}
            onFacts={() => setShowsFacts(!showsFacts)}
          />
          <Facts
            key={ticket.number}
            ticket={ticket}
            address={address}
            onChange={(changes, onDone) => set(ticket, changes, onDone)}
          />
        </>
      ) : (
        <NoTicket
          number={number}
          isBeingRead={ticket === undefined}
          isWaiting={requests.isTicketWaiting}
          hasFailed={requests.hasTicketFailed}
          isSignedOut={requests.isSignedOut}
          onRetry={() => void refreshTicket()}
          onBack={leave}
        />
      )}
      {ticket && asked?.kind === "escalate" && (
        <EscalateDialog
          ticket={ticket}
          direction={asked.direction}
          reason={reasons.current.get(`${ticket.number} ${asked.direction}`) ?? ""}
          onReason={(reason) => reasons.current.set(`${ticket.number} ${asked.direction}`, reason)}
          onDone={(escalating) => void escalateWith(ticket, escalating)}
          onClose={() => setAsked(null)}
        />
      )}
      {ticket && asked?.kind === "close" && (
        <CloseDialog onDone={(as) => close(ticket, as)} onClose={() => setAsked(null)} />
      )}
      {ticket && asked?.kind === "take_back" && mayTakeBack(ticket, asked.messageId) && (
        <AskDialog
          title={words.timeline.takeBackAsk}
          hint={words.timeline.takeBackHint}
          confirm={words.timeline.takeBack}
          onDone={() => void takeBack(ticket, asked.messageId)}
          onClose={() => setAsked(null)}
        />
      )}
      {ticket && asked?.kind === "shut_out" && ticket.number === asked.number && (
        <AskDialog
          title={words.facts.shutsOut}
          hint={words.facts.shutsOutHint}
          confirm={words.facts.shutsOutConfirm}
          onDone={() => {
            setAsked(null);
            void change(ticket, asked.changes, { isSure: true });
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {ticket && asked?.kind === "close_solved" && ticket.status === "solved" && (
        <AskDialog
          title={words.closing.title}
          hint={words.closing.warning}
          confirm={words.closing.confirm}
          onDone={() => {
            setAsked(null);
            void change(ticket, { status: "closed" });
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </main>
  );
}

/** A colleague may have taken it back, or the request away, while it was asked. */
function mayTakeBack({ timeline }: DeskTicket, messageId: string): boolean {
  return timeline.some((item) => item.kind === "entry" && item.messageId === messageId && item.mayTakeBack);
}
